package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A sample application twice on one JDK, with the agent and without. Every request goes to both,
 * and both must answer the same to the byte.
 */
final class Twins implements AutoCloseable {
  private final FakeSentry sentry;
  private final AgentJvm watched;
  private final AgentJvm plain;
  private final Browser watchedBrowser;
  private final Browser plainBrowser;
  private final String database;
  private final Scrape atStart;
  private final String name;
  private final App app;
  private final AtomicInteger served = new AtomicInteger();

  private Twins(App app, Jdk jdk) {
    this.app = app;
    name = app + " on " + jdk;
    database = app == App.SHOP ? Infrastructure.newDatabase() : app + "-" + jdk.feature();
    String plainDatabase = app == App.SHOP ? Infrastructure.newDatabase() : database + "-plain";
    try {
      sentry = new FakeSentry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    plain = app.command(jdk, plainDatabase).start();
    watched = app.command(jdk, database).agent().property("vigia.sentry.dsn", sentry.dsn()).start();
    watchedBrowser = new Browser(watched.application());
    plainBrowser = new Browser(plain.application());
    atStart = watched.metrics();
  }

  /** Those of an application on each JDK that it runs on, started one after the other. */
  static Stream<Twins> onEveryJdk(App app) {
    return Jdk.all().stream().filter(app::runsOn).map(jdk -> new Twins(app, jdk));
  }

  FakeSentry sentry() {
    return sentry;
  }

  /** The one with the agent. */
  AgentJvm watched() {
    return watched;
  }

  /** The name of the database of the one with the agent. */
  String database() {
    return database;
  }

  /** What the agent showed before the first request. */
  Scrape atStart() {
    return atStart;
  }

  /** What the agent shows. */
  Scrape metrics() {
    return watched.metrics();
  }

  Browser.Answer get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** Sends a request to both, from any thread. */
  Browser.Answer send(String method, String path, String... headers) {
    Browser.Answer expected = plainBrowser.send(method, path, headers);
    Browser.Answer answer = watchedBrowser.send(method, path, headers);
    served.addAndGet(app.servedFor(path));
    assertThat(answer).as(method + " " + path).isEqualTo(expected);
    return answer;
  }

  void endSession() {
    watchedBrowser.forget();
    plainBrowser.forget();
  }

  /**
   * Asserts what must hold whatever was done: every request was counted once, none is under way, no
   * advice failed, Sentry got nothing that it would refuse, and stderr has the banner and else only
   * what it has without the agent.
   */
  void assertUnharmed() {
    Scrape last =
        watched.awaitMetrics(
            scrape ->
                scrape.sum("http_server_requests_seconds_count") == served.get()
                    && scrape.value("http_server_active_requests") == 0);
    assertThat(last.sum("http_server_requests_seconds_count")).isEqualTo(served.get());
    assertThat(last.value("http_server_active_requests")).isZero();
    assertThat(last.sum("http_client_requests_seconds_count"))
        .as("requests to the second service, and none to Sentry")
        .isEqualTo(last.sum("http_server_requests_seconds_count", "uri", "/match"));
    assertThat(sentry.problems()).isEmpty();
    Set<String> known = new HashSet<>(plain.err().all());
    watched.assertUnharmed(known::contains);
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() {
    try (sentry;
        plain;
        watched) {
      watchedBrowser.forget();
    }
  }
}
