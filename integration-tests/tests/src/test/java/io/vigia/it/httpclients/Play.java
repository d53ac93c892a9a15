package io.vigia.it.httpclients;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.Await;
import io.vigia.it.Ends;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** All scenarios of a client in one JVM, one after the other, and what became of each. */
final class Play implements Runnable {
  private static final String IN_THE_END = "in the end";

  /** What the caller of a request sends along, and those that it calls should get. */
  static final String TRACESTATE = "it=1";

  private static final String CALLERS_SPAN = "00f067aa0ba902b7";

  private final ClientRow row;
  private final List<Scenario> scenarios;
  private final Path keys;
  private final Ends<Scenario> ends;

  /** What was counted before a scenario: what the one before has come to, and nothing since. */
  private Scrape last = Scrape.EMPTY;

  /** False where the one before has failed. */
  private boolean isSettled = true;

  private final Ends<String> end = new Ends<>(List.of(IN_THE_END));

  Play(ClientRow row, List<Scenario> scenarios, Path keys) {
    this.row = row;
    this.scenarios = scenarios;
    this.keys = keys;
    ends = new Ends<>(scenarios);
  }

  @Override
  public void run() {
    try (TestServer server = new TestServer(keys);
        ClientsJvm jvm = ClientsJvm.start(row, keys, JvmCommand::agent)) {
      for (Scenario scenario : scenarios) {
        ends.record(scenario, () -> play(scenario, server, jvm));
      }
      end.record(IN_THE_END, () -> assertUnharmed(jvm));
    } catch (Exception | AssertionError e) {
      Throwable failure = new IllegalStateException(row + " did not start, or did not end", e);
      ends.fail(failure);
      end.fail(failure);
    }
  }

  /** Returns when {@code scenario} is played; throws what it has thrown. */
  void await(Scenario scenario) throws InterruptedException {
    ends.await(scenario, scenario + ", with " + row);
  }

  /** The same of what is looked at when all scenarios are. */
  void awaitEnd() throws InterruptedException {
    end.await(IN_THE_END, IN_THE_END + ", with " + row);
  }

  private void play(Scenario scenario, TestServer server, ClientsJvm jvm) {
    server.begin();
    Scrape before = isSettled ? last : jvm.metrics();
    isSettled = false;
    String order = server.address(scenario.order());
    String traceId = String.format("%032x", ThreadLocalRandom.current().nextLong(1, 1L << 62));
    String answer =
        scenario.isOutside()
            ? jvm.playOutside(scenario.mode(), order)
            : jvm.playWithin(scenario.mode(), order, "00-" + traceId + "-" + CALLERS_SPAN + "-01");
    assertThat(answer).as("what the application got").startsWith(seen(scenario));
    Map<String, Double> expected =
        Expected.series(scenario, order, answer, !row.lacks("template", scenario.mode()));
    last = Await.value(jvm::metrics, after -> Expected.risen(before, after).equals(expected));
    assertThat(Expected.risen(before, last)).isEqualTo(expected);
    isSettled = true;
    List<Received> received = server.received(scenario.fewest());
    assertThat(received)
        .as("requests at the server")
        .hasSizeBetween(scenario.fewest(), scenario.most());
    received.forEach(each -> assertTraced(each, scenario, traceId));
    if (!scenario.isOutside()) {
      String played = "played " + scenario.mode() + " " + order;
      assertThat(jvm.logs(played, traceId)).as("the line in the log").isTrue();
    }
  }

  /** The beginning of the answer. */
  private static String seen(Scenario scenario) {
    return scenario.expected().equals("nothing") ? "0" : scenario.expected();
  }

  private static void assertTraced(Received received, Scenario scenario, String traceId) {
    if (scenario.isHttp2()) {
      assertThat(received.protocol()).isEqualTo("HTTP/2.0");
    }
    List<String> values = received.header("traceparent");
    List<String> states = received.header("tracestate");
    String own = scenario.traceparent();
    if (own != null) {
      assertThat(states).as("%s", received).isEmpty();
      assertThat(values).as("%s", received).containsExactly(own);
    } else if (scenario.isOutside()) {
      assertThat(states).as("%s", received).isEmpty();
      assertThat(values).as("%s", received).isEmpty();
    } else {
      assertThat(states).as("%s", received).containsExactly(TRACESTATE);
      assertThat(values).as("%s", received).hasSize(1);
      assertThat(values.get(0)).matches("00-" + traceId + "-[0-9a-f]{16}-01");
      assertThat(values.get(0)).doesNotContain(CALLERS_SPAN);
    }
  }

  /** Nothing was counted late, and no advice has failed. */
  private void assertUnharmed(ClientsJvm jvm) {
    double exchanges = scenarios.stream().mapToDouble(Scenario::exchanges).sum();
    assertThat(jvm.metrics().sum("http_client_requests_seconds_count")).isEqualTo(exchanges);
    jvm.assertUnharmed();
  }
}
