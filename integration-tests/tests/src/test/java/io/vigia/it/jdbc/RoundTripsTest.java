package io.vigia.it.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.AgentJvm;
import io.vigia.it.Http;
import io.vigia.it.JvmCommand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What servers get with the agent is what they get without it: no statement, no other command, in
 * no other order.
 */
class RoundTripsTest {
  /** Where a second connection or the time decides about the order. */
  private static final Set<String> RACES = Set.of("lost", "timeout", "cancel", "thread");

  private static final Set<String> SERVERS = Set.of("postgresql", "mariadb");

  @TestFactory
  Stream<DynamicTest> drivers() {
    List<Run> runs =
        Run.all("drivers.txt").stream()
            .filter(run -> SERVERS.contains(run.driver().database()))
            .toList();
    return runs.stream()
        .filter(run -> isLast(run, runs))
        .map(run -> dynamicTest(run.toString(), () -> compare(run)));
  }

  /** The last line of a family. */
  private static boolean isLast(Run run, List<Run> runs) {
    return runs.stream()
        .filter(one -> one.driver().family().equals(run.driver().family()))
        .reduce((first, second) -> second)
        .orElseThrow()
        .equals(run);
  }

  private static void compare(Run run) {
    List<String> with = commands(run, JvmCommand::agent);
    List<String> without = commands(run, command -> command);
    assertThat(without).hasSizeGreaterThan(100);
    assertThat(with).isEqualTo(without);
  }

  private static List<String> commands(Run run, UnaryOperator<JvmCommand> agent) {
    String product = run.driver().database();
    Map<String, String> places = Server.newDatabase(product);
    ServerLog log = new ServerLog(product, places.get("database"));
    try (AgentJvm jvm = Launch.of(run, places, agent)) {
      String application = jvm.application();
      for (Scenario scenario : Scenario.playable(run.driver())) {
        if (!RACES.contains(scenario.path())) {
          assertThat(Http.get(application + "/" + scenario.path()).statusCode()).isEqualTo(200);
        }
      }
      assertThat(Http.get(application + "/last").statusCode()).isEqualTo(200);
    }
    return log.commands("the last");
  }
}
