package io.vigia.it.httpclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.CompatibilityPage;
import io.vigia.it.Outcome;
import io.vigia.it.Players;
import io.vigia.it.Scrape;
import io.vigia.it.containers.TestKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scenario with every HTTP client, by what {@code /metrics} says and the server gets. */
@ResourceLock(Players.NAME)
@Order(4)
class HttpClientsTest {
  private static final String TRACEPARENT =
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private static final String INTRODUCTION =
      """
      # Compatibility: HTTP clients

      Printed by `HttpClientsTest`, which has every release below send requests, on the oldest or on the newest JDK that it runs
      on, under the agent. *yes* says that exactly one exchange was counted, with the status that the application got or the
      exception that it was thrown, and that each request which reached the server had the `traceparent` that it should have.
      """;

  private static Path keys;

  private final CompatibilityPage page =
      new CompatibilityPage("compatibility-http-clients.md", INTRODUCTION);

  @BeforeAll
  static void makeKeys() throws IOException, InterruptedException {
    keys = TestKeys.make();
  }

  @TestFactory
  Stream<DynamicNode> all() {
    ExecutorService players = Players.start();
    List<DynamicNode> nodes = new ArrayList<>();
    ClientRow.all().forEach(row -> nodes.add(tests(row, players)));
    players.shutdown();
    nodes.add(
        dynamicTest(
            "docs/compatibility-http-clients.md says the same",
            () -> page.compare(ClientRow.unfiltered())));
    return nodes.stream();
  }

  @Test
  void httpClient_switchedOff_isNotThere() throws Exception {
    ClientRow row = ClientRow.all().get(0);
    Scenario scenario = Scenario.of(row).get(0);
    try (TestServer server = new TestServer(keys);
        ClientsJvm jvm =
            ClientsJvm.start(
                row,
                keys,
                command -> command.agent().property("vigia.instrument.httpclient", "false"))) {
      String order = server.address(scenario.order());
      jvm.playWithin(scenario.mode(), order, TRACEPARENT);
      assertThat(jvm.metrics().series("http_client_requests_seconds_count")).isEmpty();
      assertThat(server.received(1)).allMatch(one -> one.header("traceparent").isEmpty());
      jvm.assertUnharmed();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HttpURLConnection", "java.net.http"})
  void httpClient_attachedLate_isCountedFromThenOn(String family) throws Exception {
    Optional<ClientRow> found =
        ClientRow.all().stream().filter(one -> one.family().equals(family)).findFirst();
    assumeTrue(found.isPresent());
    ClientRow row = found.get();
    Scenario scenario = Scenario.of(row).get(0);
    try (TestServer server = new TestServer(keys);
        ClientsJvm jvm = ClientsJvm.start(row, keys, command -> command)) {
      String order = server.address(scenario.order());
      jvm.playWithin(scenario.mode(), order, TRACEPARENT);
      jvm.attach();
      String answer = jvm.playWithin(scenario.mode(), order, TRACEPARENT);
      Map<String, Double> expected = Expected.series(scenario, order, answer, false);
      assertThat(Expected.risen(Scrape.EMPTY, jvm.metrics())).isEqualTo(expected);
      assertThat(server.received(2))
          .extracting(one -> one.header("traceparent").size())
          .containsExactly(0, 1);
    }
  }

  private DynamicNode tests(ClientRow row, ExecutorService players) {
    List<Scenario> scenarios = Scenario.of(row);
    Play play = new Play(row, scenarios, keys);
    players.submit(play);
    Stream<DynamicTest> tests =
        scenarios.stream().map(one -> dynamicTest(one.toString(), () -> await(row, one, play)));
    DynamicTest end = dynamicTest("No harm is done", play::awaitEnd);
    return dynamicContainer(row.toString(), Stream.concat(tests, Stream.of(end)));
  }

  private void await(ClientRow row, Scenario scenario, Play play) throws InterruptedException {
    boolean passed = false;
    try {
      play.await(scenario);
      passed = true;
    } finally {
      page.add(
          new Outcome(
              row.family(),
              row.version(),
              row.jdk().feature(),
              scenario.topic(),
              scenario.title(),
              passed,
              ""));
    }
  }
}
