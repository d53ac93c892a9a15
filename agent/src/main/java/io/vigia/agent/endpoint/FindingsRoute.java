package io.vigia.agent.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigia.agent.telemetry.statements.Finding;
import io.vigia.agent.telemetry.statements.Statements;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * {@code /api/v1/findings}: what somebody should look at, the newest first. Of one kind so far,
 * statements that a request runs again and again.
 */
final class FindingsRoute implements Route {
  private final Statements statements;

  FindingsRoute(Statements statements) {
    this.statements = statements;
  }

  @Override
  public Response answer(Request request) throws IOException {
    List<Finding> findings = statements.findings();
    findings.sort(Comparator.comparingLong(Finding::first).reversed());
    return Json.response(
        200,
        json -> {
          json.writeArrayFieldStart("findings");
          for (Finding finding : findings) {
            write(json, finding);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", "repeated-statement");
    json.writeStringField("uri", finding.uri());
    json.writeStringField("system", finding.system());
    json.writeStringField("namespace", finding.namespace());
    json.writeStringField("statement", finding.statement());
    json.writeNumberField("count", finding.count());
    json.writeNumberField("requests", finding.requests());
    json.writeStringField("trace_id", finding.traceId());
    json.writeStringField("frame", finding.frame());
    json.writeStringField("first", Instant.ofEpochMilli(finding.first()).toString());
    json.writeStringField("last", Instant.ofEpochMilli(finding.last()).toString());
    json.writeEndObject();
  }
}
