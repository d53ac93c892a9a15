package io.vigia.agent.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigia.agent.errors.ErrorGroups;
import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.errors.ErrorSummary;
import io.vigia.agent.telemetry.TrailEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code /api/v1/errors}: what went wrong, by group, the one seen last first. */
final class ErrorsRoute implements Route {
  private final ErrorGroups groups;

  ErrorsRoute(ErrorGroups groups) {
    this.groups = groups;
  }

  @Override
  public Response answer(Request request) throws IOException, Refusal {
    int limit = Parameters.limit(request, ErrorGroups.LIMIT);
    List<ErrorSummary> all = groups.all();
    return Json.response(
        200,
        json -> {
          json.writeNumberField("total", groups.total());
          json.writeNumberField("dropped", groups.dropped());
          json.writeNumberField("forgotten", groups.forgotten());
          json.writeArrayFieldStart("errors");
          for (ErrorSummary group : all.subList(0, Math.min(limit, all.size()))) {
            write(json, group);
          }
          json.writeEndArray();
          json.writeNumberField("limit", limit);
        });
  }

  private static void write(JsonGenerator json, ErrorSummary group) throws IOException {
    ErrorReport last = group.last;
    json.writeStartObject();
    json.writeStringField("id", group.id);
    json.writeStringField("type", group.type);
    json.writeStringField("message", group.message);
    json.writeStringField("place", group.place);
    json.writeNumberField("count", group.count);
    json.writeStringField("first", Instant.ofEpochMilli(group.firstMillis).toString());
    json.writeStringField("last", Instant.ofEpochMilli(last.timeMillis).toString());
    json.writeFieldName("minutes");
    json.writeArray(group.minutes, 0, group.minutes.length);
    json.writeStringField("source", last.source.label());
    json.writeBooleanField("handled", last.handled);
    json.writeStringField("level", last.severity >= ErrorReport.FATAL ? "fatal" : "error");
    json.writeStringField("logger", last.logger);
    json.writeStringField("thread", last.thread);
    json.writeStringField("route", last.route);
    json.writeStringField("trace_id", last.trace == null ? null : last.trace.traceId());
    json.writeStringField("span_id", last.trace == null ? null : last.trace.spanId());
    json.writeStringField("user", last.user);
    json.writeStringField("stack", group.stack);
    json.writeArrayFieldStart("trail");
    for (TrailEntry entry : group.trail) {
      write(json, entry);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, TrailEntry entry) throws IOException {
    long millis = TimeUnit.NANOSECONDS.toMillis(entry.startNanos);
    json.writeStartObject();
    json.writeStringField("kind", entry.kind.label());
    json.writeStringField("at", Instant.ofEpochMilli(millis).toString());
    json.writeNumberField("seconds", entry.nanos / 1e9);
    json.writeStringField("text", entry.text);
    json.writeStringField("place", entry.place);
    json.writeNumberField("code", entry.code);
    json.writeBooleanField("failed", entry.failed);
    json.writeEndObject();
  }
}
