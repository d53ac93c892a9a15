package io.vigia.agent.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigia.agent.telemetry.statements.SlowExample;
import io.vigia.agent.telemetry.statements.StatementSummary;
import io.vigia.agent.telemetry.statements.Statements;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/statements}: what each statement has come to since the start, the dearest first.
 * Times are in seconds.
 */
final class StatementsRoute implements Route {
  private static final Map<String, ToDoubleFunction<StatementSummary>> SORTS =
      new LinkedHashMap<>();

  static {
    SORTS.put("total", summary -> summary.total);
    SORTS.put("count", summary -> summary.count);
    SORTS.put("errors", summary -> summary.errors);
    SORTS.put("mean", summary -> summary.mean);
    SORTS.put("max", summary -> summary.max);
    SORTS.put("p95", summary -> summary.p95);
    SORTS.put("rows", summary -> summary.rows);
  }

  private final Statements statements;

  StatementsRoute(Statements statements) {
    this.statements = statements;
  }

  @Override
  public Response answer(Request request) throws IOException, Refusal {
    ToDoubleFunction<StatementSummary> sort = sort(request);
    int limit = Parameters.limit(request, Statements.limit());
    List<StatementSummary> all = statements.summaries();
    all.sort(Comparator.comparingDouble(sort).reversed());
    return Json.response(
        200,
        json -> {
          json.writeArrayFieldStart("statements");
          for (StatementSummary summary : all.subList(0, Math.min(limit, all.size()))) {
            write(json, summary);
          }
          json.writeEndArray();
          json.writeNumberField("limit", limit);
        });
  }

  private static ToDoubleFunction<StatementSummary> sort(Request request) throws Refusal {
    String name = Parameters.one(request, "sort", "total");
    ToDoubleFunction<StatementSummary> sort = SORTS.get(name);
    if (sort == null) {
      throw new Refusal(400, "sort must be one of " + String.join(", ", SORTS.keySet()));
    }
    return sort;
  }

  private static void write(JsonGenerator json, StatementSummary summary) throws IOException {
    json.writeStartObject();
    json.writeStringField("system", summary.system);
    json.writeStringField("namespace", summary.namespace);
    json.writeStringField("statement", summary.statement);
    json.writeStringField("operation", summary.operation);
    json.writeNumberField("count", summary.count);
    json.writeNumberField("errors", summary.errors);
    json.writeNumberField("total_seconds", summary.total);
    json.writeNumberField("mean_seconds", summary.mean);
    json.writeNumberField("max_seconds", summary.max);
    json.writeNumberField("p95_seconds", summary.p95);
    json.writeNumberField("rows", summary.rows);
    json.writeNumberField("batches", summary.batches);
    json.writeNumberField("batched", summary.batched);
    writeSlow(json, summary.slow);
    json.writeEndObject();
  }

  private static void writeSlow(JsonGenerator json, @Nullable SlowExample slow) throws IOException {
    if (slow != null) {
      json.writeObjectFieldStart("slow");
      json.writeNumberField("seconds", slow.seconds);
      json.writeStringField("at", Instant.ofEpochMilli(slow.at).toString());
      json.writeStringField("uri", slow.uri);
      json.writeStringField("trace_id", slow.traceId);
      json.writeStringField("frame", slow.frame);
      json.writeEndObject();
    }
  }
}
