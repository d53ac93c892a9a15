package io.vigia.agent.endpoint;

import io.vigia.agent.health.Health;
import java.io.IOException;
import java.util.Map;

/** {@code /health}: {@code healthy} or {@code unhealthy}, and each component {@code ok} or not. */
final class HealthRoute implements Route {
  private final Health health;

  HealthRoute(Health health) {
    this.health = health;
  }

  @Override
  public Response answer(Request request) throws IOException {
    Map<String, Boolean> components = health.components();
    boolean isHealthy = !components.containsValue(false);
    return Json.response(
        isHealthy ? 200 : 503,
        json -> {
          json.writeStringField("status", isHealthy ? "healthy" : "unhealthy");
          for (Map.Entry<String, Boolean> component : components.entrySet()) {
            json.writeStringField(component.getKey(), component.getValue() ? "ok" : "error");
          }
        });
  }
}
