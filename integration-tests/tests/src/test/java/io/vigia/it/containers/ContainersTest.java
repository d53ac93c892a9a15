package io.vigia.it.containers;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.AgentJvm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every scenario in every container, on the oldest and on the newest JDK that it runs on. */
class ContainersTest {
  private final List<Run> runs = Run.all();
  private final Garage garage = new Garage(runs);

  @TestFactory
  Stream<DynamicNode> containers() {
    return runs.stream().map(run -> dynamicContainer(run.toString(), scenarios(run)));
  }

  private Stream<DynamicNode> scenarios(Run run) {
    Stream<DynamicNode> visits =
        Scenario.all().stream()
            .map(scenario -> dynamicTest(scenario.title(), () -> visit(run, scenario)));
    DynamicNode end =
        dynamicTest("the agent has written its banner and nothing else", () -> end(run));
    return Stream.concat(visits, Stream.of(end));
  }

  private void visit(Run run, Scenario scenario) throws Exception {
    Optional<String> obstacle = scenario.obstacle(run.container());
    Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
    AgentJvm jvm = garage.jvm(run);
    Visit visit = new Visit(jvm, URI.create(jvm.application()).getPort());
    scenario.script().play(visit);
    visit.assertCounted();
  }

  private void end(Run run) throws InterruptedException {
    try {
      garage.jvm(run).assertUnharmed(line -> line.startsWith("WARNING: "));
    } finally {
      garage.stop(run);
    }
  }
}
