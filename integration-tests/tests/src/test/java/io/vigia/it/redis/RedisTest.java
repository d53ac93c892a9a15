package io.vigia.it.redis;

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

/** Every scenario with every Redis client. */
@ResourceLock(Players.NAME)
@Order(2)
class RedisTest {
  private static final String INTRODUCTION =
      """
      # Compatibility: Redis clients

      Printed by `RedisTest`, which runs the same application on every release below, in turns on the oldest and on the newest JDK
      that it is for, which are listed in the order of the releases, under the agent, against Redis 6.2. A table is a way of using
      a client, a row of it some commands; *yes* says that they were counted once each, with their database, name and error type,
      that hits, misses and stored values were those that there were, and that nothing else was counted. A number is a reason
      below, why it was not played, or, behind a *yes*, which commands it was played without.
      """;

  private final CompatibilityPage page =
      new CompatibilityPage("compatibility-redis.md", INTRODUCTION);

  @TestFactory
  Stream<DynamicNode> all() {
    ExecutorService players = Players.start();
    List<DynamicNode> nodes = new ArrayList<>();
    Run.all().forEach(run -> nodes.add(tests(run, players)));
    players.shutdown();
    nodes.add(
        dynamicTest(
            "docs/compatibility-redis.md says the same", () -> page.compare(Run.unfiltered())));
    return nodes.stream();
  }

  private DynamicNode tests(Run run, ExecutorService players) {
    List<Scenario> scenarios = run.scenarios();
    Play play =
        new Play(run, scenarios.stream().filter(one -> one.obstacle(run.row()).isEmpty()).toList());
    players.submit(play);
    Stream<DynamicNode> tests = scenarios.stream().flatMap(one -> test(run, one, play));
    DynamicNode end = dynamicTest("No harm is done", play::awaitEnd);
    return dynamicContainer(run.toString(), Stream.concat(tests, Stream.of(end)));
  }

  /** None where the client cannot play the scenario, which the table says. */
  private Stream<DynamicNode> test(Run run, Scenario scenario, Play play) {
    Optional<String> obstacle = scenario.obstacle(run.row());
    if (obstacle.isPresent()) {
      page.add(outcome(run, scenario, false, obstacle.get(), ""));
      return Stream.empty();
    }
    return Stream.of(dynamicTest(scenario.toString(), () -> await(run, scenario, play)));
  }

  private void await(Run run, Scenario scenario, Play play) throws InterruptedException {
    Outcome outcome = outcome(run, scenario, false, "", "");
    try {
      play.await(scenario);
      outcome = passed(run, scenario, play.account(scenario));
    } finally {
      page.add(outcome);
    }
  }

  /** What was left out is told; where that was all, nothing was played. */
  private static Outcome passed(Run run, Scenario scenario, Account account) {
    String leftOut = account.leftOut(what -> told(run.row().reason(what, scenario.mode())));
    if (account.isVoid()) {
      return outcome(run, scenario, false, "all of it is lacking: " + leftOut, "");
    }
    String remark = leftOut.isEmpty() ? "" : "without " + leftOut;
    return outcome(run, scenario, true, "", remark);
  }

  private static String told(Optional<String> reason) {
    return reason.filter(one -> !one.equals(Lacks.USUAL)).orElse("");
  }

  private static Outcome outcome(
      Run run, Scenario scenario, boolean passed, String obstacle, String remark) {
    return new Outcome(
        run.row().family(),
        run.row().version(),
        run.jdk().feature(),
        scenario.mode().name(),
        scenario.title(),
        passed,
        obstacle,
        remark);
  }
}
