package io.vigia.it.containers;

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

/** Every scenario in every container and web framework. */
@ResourceLock(Players.NAME)
@Order(1)
class ContainersTest {
  private static final String INTRODUCTION =
      """
      # Compatibility

      Printed by `ContainersTest`, which runs the same web application in every release below, in turns on the oldest and on the
      newest JDK that it is for, which are listed in the order of the releases, under the agent. A scenario sends requests over a
      raw socket; *yes* says that the client got what it should, that the requests were counted once each with their status, route
      and exception, and nothing else was, and that none was left active. A number is a reason below: the scenario is not for that
      container.
      """;

  private final CompatibilityPage page = new CompatibilityPage("compatibility.md", INTRODUCTION);

  @TestFactory
  Stream<DynamicNode> containers() {
    ExecutorService players = Players.start();
    List<DynamicNode> nodes = new ArrayList<>();
    Run.all("containers.txt").forEach(run -> nodes.add(tests(run, Scenario.all(), players)));
    Run.all("spring.txt").forEach(run -> nodes.add(tests(run, SpringScenarios.all(), players)));
    Run.all("jaxrs.txt").forEach(run -> nodes.add(tests(run, JaxRsScenarios.all(), players)));
    Run.all("webflux.txt").forEach(run -> nodes.add(tests(run, WebFluxScenarios.all(), players)));
    players.shutdown();
    nodes.add(
        dynamicTest("docs/compatibility.md says the same", () -> page.compare(Run.unfiltered())));
    return nodes.stream();
  }

  private DynamicNode tests(Run run, List<Scenario> scenarios, ExecutorService players) {
    Container container = run.container();
    Play play =
        new Play(run, scenarios.stream().filter(one -> one.obstacle(container).isEmpty()).toList());
    players.submit(play);
    Stream<DynamicNode> visits = scenarios.stream().flatMap(one -> test(run, one, play));
    DynamicNode end = dynamicTest("No harm is done, nor counted later", play::awaitEnd);
    DynamicNode log =
        dynamicTest("Each counted request is a line of the access log", play::awaitLog);
    return dynamicContainer(run.toString(), Stream.concat(visits, Stream.of(end, log)));
  }

  /** None where the container cannot play the scenario, which the table says. */
  private Stream<DynamicNode> test(Run run, Scenario scenario, Play play) {
    Optional<String> obstacle = scenario.obstacle(run.container());
    if (obstacle.isPresent()) {
      add(run, scenario, false, obstacle.get());
      return Stream.empty();
    }
    return Stream.of(dynamicTest(scenario.title(), () -> await(run, scenario, play)));
  }

  private void await(Run run, Scenario scenario, Play play) throws InterruptedException {
    boolean passed = false;
    try {
      play.await(scenario);
      passed = true;
    } finally {
      add(run, scenario, passed, "");
    }
  }

  private void add(Run run, Scenario scenario, boolean passed, String obstacle) {
    Container container = run.container();
    page.add(
        new Outcome(
            container.family(),
            container.version(),
            run.jdk().feature(),
            scenario.topic(),
            scenario.title(),
            passed,
            obstacle));
  }
}
