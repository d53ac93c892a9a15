package io.vigia.it.httpclients;

import io.vigia.it.Scrape;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The series that a scenario makes rise, by what the application got. */
final class Expected {
  private static final String COUNT = "http_client_requests_seconds_count";

  /** What layers and futures wrap the client's own exception in. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "ExecutionException",
          "CompletionException",
          "ResourceAccessException",
          "RestClientException",
          "UncheckedIOException",
          "ProcessingException",
          "ResponseProcessingException",
          "WebClientRequestException",
          "ReactiveException");

  private Expected() {}

  /**
   * @param order with its addresses filled in
   * @param answer of the application, for the name of what was thrown
   * @param templates whether the client knows the template
   */
  static Map<String, Double> series(
      Scenario scenario, String order, String answer, boolean templates) {
    if (scenario.expected().equals("nothing")) {
      return Map.of();
    }
    Map<String, String> labels = new TreeMap<>();
    labels.put("client_name", URI.create(order.split(" ")[1]).getHost());
    labels.put("method", scenario.method());
    String template = scenario.option("template");
    labels.put("uri", templates && template != null ? template : "none");
    if (scenario.expected().equals("thrown")) {
      String thrown = thrown(answer);
      String name = thrown.substring(thrown.indexOf(':') + 1);
      labels.put("status", thrown.startsWith("io:") ? "IO_ERROR" : "CLIENT_ERROR");
      labels.put("outcome", "UNKNOWN");
      labels.put("exception", name);
      labels.put("error", name);
    } else {
      labels.put("status", scenario.status());
      labels.put("outcome", outcome(scenario.status()));
      labels.put("exception", "None");
      labels.put("error", "none");
    }
    return Map.of(labels.toString(), scenario.exchanges());
  }

  /** What has risen between two scrapes. */
  static Map<String, Double> risen(Scrape before, Scrape after) {
    Map<String, Double> risen = new TreeMap<>();
    Map<String, Double> earlier = before.series(COUNT);
    after
        .series(COUNT)
        .forEach(
            (labels, value) -> {
              double more = value - earlier.getOrDefault(labels, 0.0);
              if (more != 0) {
                risen.put(labels, more);
              }
            });
    return risen;
  }

  private static String thrown(String answer) {
    List<String> chain = List.of(answer.split(" "));
    return chain.stream()
        .skip(1)
        .filter(each -> !WRAPPERS.contains(each.substring(each.indexOf(':') + 1)))
        .findFirst()
        .orElse("nothing known of " + answer);
  }

  private static String outcome(String status) {
    return switch (status.charAt(0)) {
      case '1' -> "INFORMATIONAL";
      case '2' -> "SUCCESS";
      case '3' -> "REDIRECTION";
      case '4' -> "CLIENT_ERROR";
      default -> "SERVER_ERROR";
    };
  }
}
