package io.vigia.agent.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigia.agent.health.Health;
import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Histogram;
import io.vigia.agent.telemetry.Jvm;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Summary;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/v1/live}: the state that the page shows. Numbers are counts since the start, times
 * are in seconds; whoever wants rates asks twice.
 */
final class LiveRoute implements Route {
  private final String service;
  private final String version;
  private final Meters meters;
  private final Health health;

  LiveRoute(String service, String version, Meters meters, Health health) {
    this.service = service;
    this.version = version;
    this.meters = meters;
    this.health = health;
  }

  @Override
  public Response answer(Request request) throws IOException {
    return Json.response(200, this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStringField("service", service);
    json.writeStringField("version", version);
    json.writeNumberField("uptime", Jvm.uptimeSeconds());
    writeHealth(json);

    json.writeObjectFieldStart("requests");
    json.writeNumberField("active", meters.httpServerActiveRequests.get());
    writeSummaries(
        json,
        meters.httpServerRequests,
        Summary.of(
            meters.httpServerRequests,
            "outcome",
            outcome -> outcome.equals("SERVER_ERROR"),
            "method",
            "uri"),
        "method",
        "route");
    json.writeEndObject();

    json.writeObjectFieldStart("clients");
    writeSummaries(
        json,
        meters.httpClientRequests,
        Summary.of(
            meters.httpClientRequests,
            "outcome",
            outcome -> outcome.equals("SERVER_ERROR") || outcome.equals("UNKNOWN"),
            "client_name"),
        "host");
    json.writeEndObject();

    json.writeObjectFieldStart("operations");
    writeSummaries(
        json,
        meters.dbOperations,
        Summary.of(
            meters.dbOperations,
            "error_type",
            type -> !type.equals("none"),
            "db_system_name",
            "db_namespace",
            "db_operation_name"),
        "system",
        "database",
        "operation");
    json.writeEndObject();

    writeCounters(json, "batched", meters.redisBatchedCommands);
    writeCaches(json);
    writeCounters(json, "exceptions", meters.exceptions);
    writeCounters(json, "logback", meters.logbackEvents);
    writeCounters(json, "log4j2", meters.log4j2Events);
    writeCounters(json, "log4j", meters.log4jEvents);
    writeCounters(json, "jul", meters.julEvents);
    writeCounters(json, "adviceFailures", meters.adviceFailures);
    writeJvm(json);
  }

  private void writeHealth(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("health");
    for (Map.Entry<String, Boolean> component : health.components().entrySet()) {
      json.writeBooleanField(component.getKey(), component.getValue());
    }
    json.writeEndObject();
  }

  private void writeSummaries(
      JsonGenerator json, Family<Histogram> family, Collection<Summary> rows, String... names)
      throws IOException {
    double[] bounds = meters.bounds(family);
    json.writeFieldName("bounds");
    json.writeArray(bounds, 0, bounds.length);
    json.writeArrayFieldStart("rows");
    for (Summary row : rows) {
      json.writeStartObject();
      for (int i = 0; i < names.length; i++) {
        json.writeStringField(names[i], row.labels().get(i));
      }
      json.writeNumberField("errors", row.errors());
      json.writeNumberField("sum", row.sumSeconds());
      json.writeNumberField("max", row.maxSeconds());
      json.writeFieldName("buckets");
      json.writeArray(row.buckets(), 0, row.buckets().length);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Hits, misses and puts of each cache side by side. */
  private void writeCaches(JsonGenerator json) throws IOException {
    Map<List<String>, Map<String, Long>> caches = new LinkedHashMap<>();
    meters.cacheGets.forEach(
        (values, count) -> cache(caches, values).merge(values[2], count.count(), Long::sum));
    meters.cachePuts.forEach(
        (values, count) -> cache(caches, values).merge("put", count.count(), Long::sum));
    json.writeArrayFieldStart("caches");
    for (Map.Entry<List<String>, Map<String, Long>> cache : caches.entrySet()) {
      json.writeStartObject();
      json.writeStringField("cache", cache.getKey().get(0));
      json.writeStringField("name", cache.getKey().get(1));
      json.writeNumberField("hits", cache.getValue().getOrDefault("hit", 0L));
      json.writeNumberField("misses", cache.getValue().getOrDefault("miss", 0L));
      json.writeNumberField("puts", cache.getValue().getOrDefault("put", 0L));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Map<String, Long> cache(
      Map<List<String>, Map<String, Long>> caches, String[] values) {
    return caches.computeIfAbsent(Arrays.asList(values[0], values[1]), k -> new LinkedHashMap<>());
  }

  private static void writeCounters(JsonGenerator json, String name, Family<Counter> family)
      throws IOException {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    family.forEach((values, counter) -> counts.put(Arrays.asList(values), counter.count()));
    json.writeArrayFieldStart(name);
    for (Map.Entry<List<String>, Long> count : counts.entrySet()) {
      json.writeStartObject();
      for (int i = 0; i < family.labels().length; i++) {
        json.writeStringField(family.labels()[i], count.getKey().get(i));
      }
      json.writeNumberField("count", count.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeJvm(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("jvm");
    json.writeNumberField("heapUsed", Jvm.heapUsed());
    json.writeNumberField("heapMax", Jvm.heapMax());
    json.writeNumberField("threads", Jvm.threads());
    json.writeNumberField("cpu", Jvm.cpuNanos() / 1e9);
    json.writeNumberField("processors", Jvm.processors());
    json.writeEndObject();
  }
}
