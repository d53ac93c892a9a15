package io.vigia.agent.endpoint;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** A probe of MicroProfile Health's shape: 200 and {@code UP}, or 503 and {@code DOWN}. */
final class ProbeRoute implements Route {
  private final Supplier<Map<String, Boolean>> checks;

  ProbeRoute(Supplier<Map<String, Boolean>> checks) {
    this.checks = checks;
  }

  @Override
  public Response answer(Request request) throws IOException {
    Map<String, Boolean> results = checks.get();
    boolean isUp = !results.containsValue(false);
    return Json.response(
        isUp ? 200 : 503,
        json -> {
          json.writeStringField("status", word(isUp));
          json.writeArrayFieldStart("checks");
          for (Map.Entry<String, Boolean> result : results.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", result.getKey());
            json.writeStringField("status", word(result.getValue()));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static String word(boolean isUp) {
    return isUp ? "UP" : "DOWN";
  }
}
