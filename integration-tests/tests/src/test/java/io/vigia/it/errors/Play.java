package io.vigia.it.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigia.it.AgentJvm;
import io.vigia.it.Api;
import io.vigia.it.Await;
import io.vigia.it.Ends;
import io.vigia.it.FakeSentry;
import io.vigia.it.Http;
import io.vigia.it.Scrape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** All that goes wrong in one server, and whether it was told of once each. */
final class Play implements Runnable {
  private static final String IN_THE_END = "in the end";
  private static final Duration A_WHILE = Duration.ofMillis(600);
  private static final AtomicLong TRACES = new AtomicLong(System.nanoTime());

  private final Server server;
  private final List<Trouble> all;
  private final Ends<Trouble> ends;
  private final Ends<String> end = new Ends<>(List.of(IN_THE_END));
  private int expected;
  private final Map<String, Double> exceptions = new TreeMap<>();

  Play(Server server, List<Trouble> all) {
    this.server = server;
    this.all = all;
    ends = new Ends<>(all);
  }

  @Override
  public void run() {
    try (FakeSentry sentry = new FakeSentry();
        AgentJvm jvm = server.start(sentry.dsn())) {
      jvm.application();
      Reported reported = new Reported(sentry, server);
      for (Trouble trouble : all) {
        ends.record(trouble, () -> play(trouble, jvm, reported));
      }
      end.record(IN_THE_END, () -> assertNothingElse(jvm, reported));
    } catch (Exception | AssertionError e) {
      Throwable failure = new IllegalStateException(server + " did not start, or did not end", e);
      ends.fail(failure);
      end.fail(failure);
    }
  }

  void await(Trouble trouble) throws InterruptedException {
    ends.await(trouble, trouble + ", in " + server);
  }

  void awaitEnd() throws InterruptedException {
    end.await(IN_THE_END, IN_THE_END + ", in " + server);
  }

  private void play(Trouble trouble, AgentJvm jvm, Reported reported) {
    String trace = "";
    for (int i = 0; i < Math.max(1, trouble.times()); i++) {
      trace = String.format("%032x", TRACES.incrementAndGet());
      String path = (server.kind().equals("jaxrs") ? "/app/api" : "/app") + "/trouble/";
      assertThat(
              Http.get(
                      jvm.application() + path + trouble.kind() + "?of=me&token=hunter2",
                      "traceparent",
                      "00-" + trace + "-00f067aa0ba902b7-01")
                  .statusCode())
          .isEqualTo(trouble.status());
      reported.assertTransaction(trouble, trace);
    }
    if (trouble.times() > 0) {
      expected += trouble.times();
      if (!trouble.type().isEmpty()) {
        exceptions.merge(trouble.source(), (double) trouble.times(), Double::sum);
      }
      Api api = new Api(jvm);
      Await.value(() -> api.errors().path("total").asInt(), total -> total >= expected);
      assertTold(trouble, api.errors(), trace);
      reported.assertEvents(trouble, trace);
    }
  }

  private void assertTold(Trouble trouble, JsonNode errors, String trace) {
    JsonNode told = errors.path("errors").path(0);
    assertThat(told.path("message").asText()).as("%s", told).startsWith(trouble.message());
    String type = told.path("type").asText("");
    assertThat(type.substring(type.lastIndexOf('.') + 1)).endsWith(trouble.type());
    assertThat(type.isEmpty()).isEqualTo(trouble.type().isEmpty());
    assertThat(told.path("source").asText()).as("%s", told).isEqualTo(trouble.source());
    assertThat(told.path("handled").asBoolean()).as("%s", told).isEqualTo(trouble.handled());
    assertThat(told.path("count").asInt()).as("%s", told).isEqualTo(trouble.times());
    if (trouble.inRequest()) {
      assertThat(told.path("trace_id").asText()).as("%s", told).isEqualTo(trace);
      assertThat(told.path("route").asText()).isEqualTo(trouble.route(server.kind()));
      assertThat(texts(told.path("trail")))
          .containsSequence(
              "statement SELECT ? in h2/trouble", "log trouble is ahead in scenarios.trouble");
    }
  }

  private static List<String> texts(JsonNode trail) {
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : trail) {
      texts.add(
          entry.path("kind").asText()
              + " "
              + entry.path("text").asText()
              + " in "
              + entry.path("place").asText());
    }
    return texts;
  }

  /** A while after the last of them, so that another sight of it would have been told. */
  private void assertNothingElse(AgentJvm jvm, Reported reported) {
    Api api = new Api(jvm);
    Await.value(A_WHILE, () -> api.errors().path("total").asInt(), total -> total > expected);
    assertThat(api.errors().path("total").asInt()).as("%s", api.errors()).isEqualTo(expected);
    reported.assertNothingElse();
    Scrape scrape = jvm.metrics();
    Map<String, Double> counted = new TreeMap<>();
    for (String source : List.of("http", "log", "task", "thread")) {
      double count = scrape.sum("vigia_exceptions_total", "source", source);
      if (count > 0) {
        counted.put(source, count);
      }
    }
    assertThat(counted).isEqualTo(exceptions);
    assertThat(scrape.series("vigia_advice_failures_total").values()).allMatch(n -> n == 0);
    assertThat(scrape.sum("http_server_active_requests")).isZero();
  }
}
