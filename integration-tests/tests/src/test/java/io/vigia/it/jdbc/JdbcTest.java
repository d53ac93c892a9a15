package io.vigia.it.jdbc;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.CompatibilityPage;
import io.vigia.it.Outcome;
import io.vigia.it.Players;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every scenario with every driver and pool. */
@ResourceLock(Players.NAME)
@Order(3)
class JdbcTest {
  private static final String INTRODUCTION =
      """


      Printed by `JdbcTest`, which runs the same application on every release below, in turns on the oldest and on the newest JDK
      that it is for, which are listed in the order of the releases, under the agent. A scenario runs statements during a request;
      *yes* says that they were counted once each, with their database, verb and error type, and that nothing else was. A number
      is a reason below: the scenario is not for that release.
      """;

  private final CompatibilityPage drivers =
      page("compatibility-drivers.md", "# Compatibility: JDBC drivers");

  private final CompatibilityPage pools =
      page("compatibility-pools.md", "# Compatibility: connection pools and proxies");

  @TestFactory
  Stream<DynamicNode> all() {
    ExecutorService players = Players.start();
    List<DynamicNode> nodes = new ArrayList<>();
    Run.all("drivers.txt").forEach(run -> nodes.add(tests(run, drivers, players)));
    Run.all("pools.txt").forEach(run -> nodes.add(tests(run, pools, players)));
    players.shutdown();
    nodes.add(
        dynamicTest(
            "docs/compatibility-drivers.md says the same",
            () -> drivers.compare(Run.unfiltered())));
    nodes.add(
        dynamicTest(
            "docs/compatibility-pools.md says the same", () -> pools.compare(Run.unfiltered())));
    return nodes.stream();
  }

  private static CompatibilityPage page(String file, String title) {
    return new CompatibilityPage(file, title + INTRODUCTION);
  }

  private static DynamicNode tests(Run run, CompatibilityPage page, ExecutorService players) {
    Play play = new Play(run, Scenario.playable(run.driver()));
    players.submit(play);
    Stream<DynamicNode> scenarios =
        Scenario.all(run.driver()).stream().flatMap(one -> test(run, one, play, page));
    DynamicNode end = dynamicTest("No harm is done", play::awaitEnd);
    return dynamicContainer(run.toString(), Stream.concat(scenarios, Stream.of(end)));
  }

  /** None where the driver cannot play the scenario, which the table says. */
  private static Stream<DynamicNode> test(
      Run run, Scenario scenario, Play play, CompatibilityPage page) {
    Optional<String> obstacle = scenario.obstacle(run.driver());
    if (obstacle.isPresent()) {
      page.add(outcome(run, scenario, false, obstacle.get()));
      return Stream.empty();
    }
    return Stream.of(dynamicTest(scenario.title(), () -> await(run, scenario, play, page)));
  }

  private static void await(Run run, Scenario scenario, Play play, CompatibilityPage page)
      throws InterruptedException {
    boolean passed = false;
    try {
      play.await(scenario);
      passed = true;
    } finally {
      page.add(outcome(run, scenario, passed, ""));
    }
  }

  private static Outcome outcome(Run run, Scenario scenario, boolean passed, String obstacle) {
    return new Outcome(
        run.driver().family(),
        run.driver().version(),
        run.jdk().feature(),
        scenario.topic(),
        scenario.title(),
        passed,
        obstacle);
  }
}
