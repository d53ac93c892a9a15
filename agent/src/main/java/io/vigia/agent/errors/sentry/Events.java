package io.vigia.agent.errors.sentry;

import io.sentry.SentryEvent;
import io.sentry.SpanContext;
import io.sentry.SpanId;
import io.sentry.protocol.Mechanism;
import io.sentry.protocol.Message;
import io.sentry.protocol.SentryId;
import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.telemetry.TraceContext;
import java.util.Date;

/** Turns errors into events, which hold nothing of the application's and no secret. */
final class Events {
  static final String SERVER = "http.server";

  private final SentrySettings settings;
  private final Common common;

  Events(SentrySettings settings, Common common) {
    this.settings = settings;
    this.common = common;
  }

  SentryEvent of(ErrorReport report) {
    SentryEvent event = new SentryEvent(new Date(report.timeMillis));
    common.complete(event, report.route);
    event.setLevel(Levels.of(report.severity));
    event.setLogger(report.logger);
    event.setTransaction(report.route);
    event.setExtra("thread", settings.redaction.text(report.thread));
    if (report.message != null) {
      event.setMessage(message(report.message));
    }
    if (report.thrown != null) {
      Mechanism mechanism = new Mechanism();
      mechanism.setType("vigia." + report.source.label());
      mechanism.setHandled(report.handled);
      event.setExceptions(Exceptions.of(report.thrown, mechanism, settings.redaction));
    }
    if (report.request != null) {
      event.setRequest(Requests.of(report.request, settings.redaction));
    }
    if (settings.tellsPersons) {
      event.setUser(Requests.user(report));
    }
    event.setBreadcrumbs(Breadcrumbs.of(report.trail, settings.redaction));
    if (report.trace != null) {
      event.getContexts().setTrace(span(report.trace));
    }
    return event;
  }

  /** That of the service in the trace. */
  static SpanContext span(TraceContext trace) {
    String parent = trace.parentSpanId();
    return new SpanContext(
        new SentryId(trace.traceId()),
        new SpanId(trace.spanId()),
        SERVER,
        parent == null ? null : new SpanId(parent),
        null);
  }

  private Message message(String logged) {
    String text = settings.redaction.text(Exceptions.bounded(logged));
    Message message = new Message();
    message.setFormatted(Exceptions.bounded(text));
    return message;
  }
}
