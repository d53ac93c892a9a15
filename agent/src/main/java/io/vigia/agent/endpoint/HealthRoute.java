package io.vigia.agent.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigia.agent.health.Health;
import io.vigia.agent.telemetry.Dependency;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * {@code /health}: {@code healthy} or {@code unhealthy}, and each component {@code ok} or not. Who
 * accepts {@code application/health+json} gets the shape of draft-inadarei-api-health-check-06.
 */
final class HealthRoute implements Route {
  private static final String TYPE = "application/health+json";

  private final Health health;
  private final boolean isDetailed;

  /**
   * The health for some callers.
   *
   * @param isDetailed whether they see more than what is well and what is not
   */
  HealthRoute(Health health, boolean isDetailed) {
    this.health = health;
    this.isDetailed = isDetailed;
  }

  @Override
  public Response answer(Request request) throws IOException {
    List<Dependency> shown = health.shown();
    boolean isHealthy = true;
    for (Dependency component : shown) {
      isHealthy &= component.isUp();
    }
    int status = isHealthy ? 200 : 503;
    if (Accepted.health(request.header("accept"))) {
      String word = word(isHealthy);
      return Json.response(
              status,
              json -> {
                json.writeStringField("status", word);
                writeChecks(json, isDetailed ? health.all() : shown);
              })
          .as(TYPE);
    }
    String word = isHealthy ? "healthy" : "unhealthy";
    return Json.response(
        status,
        json -> {
          json.writeStringField("status", word);
          for (Dependency component : shown) {
            json.writeStringField(component.name(), component.isUp() ? "ok" : "error");
          }
        });
  }

  private void writeChecks(JsonGenerator json, List<Dependency> components) throws IOException {
    json.writeObjectFieldStart("checks");
    for (Dependency component : components) {
      json.writeArrayFieldStart(component.name());
      json.writeStartObject();
      json.writeStringField("status", word(component.isUp()));
      if (isDetailed) {
        writeDetails(json, component);
      }
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeDetails(JsonGenerator json, Dependency component) throws IOException {
    json.writeStringField("since", Instant.ofEpochMilli(component.changedAt()).toString());
    if (component.checkNanos() >= 0) {
      json.writeNumberField("observedValue", component.checkNanos() / 1e6);
      json.writeStringField("observedUnit", "ms");
    }
    String error = component.lastError();
    if (error != null && !component.isUp()) {
      json.writeStringField("output", error);
    }
  }

  private static String word(boolean isWell) {
    return isWell ? "pass" : "fail";
  }
}
