package io.vigia.agent.errors.sentry;

import io.sentry.SpanContext;
import io.sentry.SpanId;
import io.sentry.SpanStatus;
import io.sentry.TracesSamplingDecision;
import io.sentry.protocol.Contexts;
import io.sentry.protocol.Request;
import io.sentry.protocol.Response;
import io.sentry.protocol.SentryId;
import io.sentry.protocol.SentrySpan;
import io.sentry.protocol.SentryTransaction;
import io.sentry.protocol.TransactionInfo;
import io.vigia.agent.telemetry.FinishedRequest;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.Trail;
import io.vigia.agent.telemetry.TrailEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns requests that are over into transactions, what they have called into child spans. */
final class Transactions {
  private static final String ORIGIN = "auto.http.vigia";
  private static final double NANOS = 1e9;

  private final SentrySettings settings;
  private final Common common;

  Transactions(SentrySettings settings, Common common) {
    this.settings = settings;
    this.common = common;
  }

  SentryTransaction of(FinishedRequest request) {
    SpanContext own = span(request);
    long clock = Trail.clock();
    double start = (clock + request.start) / NANOS;
    List<SentrySpan> spans = new ArrayList<>();
    for (TrailEntry entry : request.trail(clock)) {
      if (entry.kind != TrailEntry.Kind.LOG) {
        spans.add(child(entry, own));
      }
    }
    SentryTransaction transaction =
        new SentryTransaction(
            request.route(),
            start,
            start + request.nanos / NANOS,
            spans,
            Collections.emptyMap(),
            new TransactionInfo(request.uri.startsWith("/") ? "route" : "custom"));
    common.complete(transaction, request.route());
    Contexts contexts = transaction.getContexts();
    contexts.setTrace(own);
    Response response = new Response();
    response.setStatusCode(request.status);
    contexts.setResponse(response);
    Request asked = new Request();
    asked.setMethod(request.method);
    asked.setUrl(request.path == null ? null : settings.redaction.url(request.path));
    transaction.setRequest(asked);
    return transaction;
  }

  private static SpanContext span(FinishedRequest request) {
    TraceContext trace = request.trace;
    String parent = trace.parentSpanId();
    SpanContext span =
        new SpanContext(
            new SentryId(trace.traceId()),
            new SpanId(trace.spanId()),
            parent == null ? null : new SpanId(parent),
            Events.SERVER,
            null,
            new TracesSamplingDecision(true),
            status(request.status, false),
            ORIGIN);
    span.setData("http.response.status_code", request.status);
    return span;
  }

  private SentrySpan child(TrailEntry entry, SpanContext parent) {
    Map<String, Object> data = new HashMap<>();
    String op;
    String description;
    if (entry.kind == TrailEntry.Kind.HTTP) {
      op = "http.client";
      String host = settings.redaction.text(entry.place);
      description = entry.text + ' ' + host;
      data.put("http.request.method", entry.text);
      data.put("server.address", host);
      if (entry.code >= 100) {
        data.put("http.response.status_code", entry.code);
      }
    } else {
      op = entry.kind == TrailEntry.Kind.REDIS ? "db.redis" : "db";
      description = entry.text;
      int slash = entry.place.indexOf('/');
      data.put("db.system", slash < 0 ? entry.place : entry.place.substring(0, slash));
      if (slash >= 0) {
        data.put("db.name", entry.place.substring(slash + 1));
      }
    }
    return new SentrySpan(
        entry.startNanos / NANOS,
        (entry.startNanos + entry.nanos) / NANOS,
        parent.getTraceId(),
        new SpanId(),
        parent.getSpanId(),
        op,
        description,
        status(entry.code, entry.failed),
        "auto." + (entry.kind == TrailEntry.Kind.HTTP ? "http" : "db") + ".vigia",
        Collections.emptyMap(),
        Collections.emptyMap(),
        data);
  }

  private static SpanStatus status(int code, boolean hasFailed) {
    SpanStatus known = code >= 100 ? SpanStatus.fromHttpStatusCode(code) : null;
    if (known != null) {
      return known;
    }
    if (code >= 100 && code < 400) {
      return SpanStatus.OK;
    }
    return hasFailed || code >= 500
        ? SpanStatus.INTERNAL_ERROR
        : code >= 400 ? SpanStatus.INVALID_ARGUMENT : SpanStatus.OK;
  }
}
