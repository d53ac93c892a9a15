package io.vigia.agent.endpoint;

import io.vigia.agent.telemetry.Scrape;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** {@code /metrics}: the meters, in the format that the scraper asks for. */
final class MetricsRoute implements Route {
  private static final int AT_ONCE = 2;
  private static final int MAX_NAMES = 100;

  /** What a sample's name has more than its metric's. */
  private static final String[] SUFFIXES = {"", "_total", "_bucket", "_count", "_sum", "_info"};

  private final Scrape scrape;
  private final Semaphore permits;

  MetricsRoute(Scrape scrape) {
    this(scrape, new Semaphore(AT_ONCE));
  }

  MetricsRoute(Scrape scrape, Semaphore permits) {
    this.scrape = scrape;
    this.permits = permits;
  }

  @Override
  public Response answer(Request request) throws IOException, Refusal {
    Set<String> names = names(request);
    // A scrape takes memory in proportion to what it prints.
    if (!permits.tryAcquire()) {
      throw new Refusal(503, "two scrapes are under way");
    }
    try {
      return Accepted.openMetrics(request.header("accept"))
          ? Response.of(
              200,
              "application/openmetrics-text; version=1.0.0; charset=utf-8",
              scrape.openMetrics(metric -> isWanted(metric, names)))
          : Response.of(
              200,
              "text/plain; version=0.0.4; charset=utf-8",
              scrape.text(metric -> isWanted(metric, names)));
    } finally {
      permits.release();
    }
  }

  private static Set<String> names(Request request) throws Refusal {
    List<String> names = request.parameters("name[]");
    if (names.size() > MAX_NAMES) {
      throw new Refusal(400, "more than " + MAX_NAMES + " name[]");
    }
    return new HashSet<>(names);
  }

  private static boolean isWanted(String metric, Set<String> names) {
    for (String suffix : SUFFIXES) {
      if (names.contains(metric + suffix)) {
        return true;
      }
    }
    return names.isEmpty();
  }
}
