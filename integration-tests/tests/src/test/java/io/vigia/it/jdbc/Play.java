package io.vigia.it.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Api;
import io.vigia.it.Await;
import io.vigia.it.Counts;
import io.vigia.it.Ends;
import io.vigia.it.Http;
import io.vigia.it.JvmCommand;
import io.vigia.it.Sample;
import io.vigia.it.Scrape;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All scenarios in one JVM, one after the other, and what became of each. */
final class Play implements Runnable {
  private static final String OPERATIONS = "db_client_operation_duration_seconds_count";
  private static final String QUERIES = "vigia_request_queries_sum";
  private static final List<String> LOOKED_AT =
      Stream.concat(Counts.NAMES.stream(), Stream.of(QUERIES)).toList();
  private static final Set<String> TRANSACTION_ENDS = Set.of("COMMIT", "ROLLBACK");
  private static final String IN_THE_END = "in the end";

  private final Run run;
  private final Driver driver;
  private final List<Scenario> scenarios;
  private final Ends<Scenario> ends;
  private final Ends<String> end = new Ends<>(List.of(IN_THE_END));

  Play(Run run, List<Scenario> scenarios) {
    this.run = run;
    this.driver = run.driver();
    this.scenarios = scenarios;
    ends = new Ends<>(scenarios);
  }

  @Override
  public void run() {
    Map<String, String> places = Server.newDatabase(driver.database());
    String namespace = Launch.filled(driver.namespace(), places);
    try (AgentJvm jvm = Launch.of(run, places, JvmCommand::agent)) {
      String application = jvm.application();
      for (Scenario scenario : scenarios) {
        ends.record(scenario, () -> play(scenario, jvm, application, namespace));
      }
      // Those of the JVM: of native access and the like, an empty line behind some.
      end.record(
          IN_THE_END,
          () -> jvm.assertUnharmed(line -> line.startsWith("WARNING: ") || line.isEmpty()));
    } catch (Exception | AssertionError e) {
      Throwable failure = new IllegalStateException(run + " did not start, or did not end", e);
      ends.fail(failure);
      end.fail(failure);
    }
  }

  /** Returns when {@code scenario} is played; throws what it has thrown. */
  void await(Scenario scenario) throws InterruptedException {
    ends.await(scenario, scenario.title() + ", with " + run);
  }

  /** The same of what is looked at when all scenarios are. */
  void awaitEnd() throws InterruptedException {
    end.await(IN_THE_END, IN_THE_END + ", with " + run);
  }

  /** Plays it, and asserts that what it has run is counted, and nothing else. */
  private void play(Scenario scenario, AgentJvm jvm, String application, String namespace) {
    Scrape before = jvm.metrics(LOOKED_AT);
    HttpResponse<byte[]> answer = Http.get(application + "/" + scenario.path());
    String ran = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(ran).isEqualTo(200);
    Counts counts = new Counts(driver.system(), namespace);
    String route = "/" + scenario.path().split("\\?")[0];
    counts.requests(1, "GET", route, 200, "SUCCESS");
    for (String line : ran.lines().skip(1).toList()) {
      String[] words = line.split(" ");
      counts.statements(Integer.parseInt(words[2]), words[0], words[1]);
    }
    counts.assertSince(before, jvm);
    Scrape after = jvm.metrics(LOOKED_AT);
    assertListed(after, jvm);
    assertThat(queries(after, route) - queries(before, route))
        .as("queries of the request")
        .isEqualTo(Double.parseDouble(ran.lines().findFirst().orElseThrow()));
  }

  /** Asserts that the list of statements adds up to what is counted. */
  private static void assertListed(Scrape after, AgentJvm jvm) {
    Map<String, int[]> counted = new TreeMap<>();
    for (Sample sample : after.samples()) {
      String operation = sample.labels().get("db_operation_name");
      if (sample.name().equals(OPERATIONS) && !TRANSACTION_ENDS.contains(operation)) {
        int[] count = counted.computeIfAbsent(operation, k -> new int[2]);
        count[0] += (int) sample.value();
        count[1] += sample.labels().get("error_type").equals("none") ? 0 : (int) sample.value();
      }
    }
    Map<String, String> expected = new TreeMap<>();
    counted.forEach((name, count) -> expected.put(name, count[0] + ", failed " + count[1]));
    Api api = new Api(jvm);
    Await.value(api::operations, expected::equals);
    assertThat(api.operations()).isEqualTo(expected);
  }

  private static double queries(Scrape scrape, String route) {
    return scrape.sum(QUERIES, "uri", route);
  }
}
