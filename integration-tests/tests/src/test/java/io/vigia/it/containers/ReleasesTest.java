package io.vigia.it.containers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.AgentJvm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The releases of a resource, on the oldest and on the newest JDK that each runs on. */
abstract class ReleasesTest {
  private final List<Run> runs;
  private final Garage garage;

  ReleasesTest(String resource) {
    runs = Run.all(resource);
    garage = new Garage(runs);
  }

  /** What is played in {@code release}. */
  abstract List<Scenario> scenarios(Container release);

  @TestFactory
  Stream<DynamicNode> releases() {
    return runs.stream().map(run -> dynamicContainer(run.toString(), scenarios(run)));
  }

  private Stream<DynamicNode> scenarios(Run run) {
    Stream<DynamicNode> visits =
        scenarios(run.container()).stream()
            .map(scenario -> dynamicTest(scenario.title(), () -> visit(run, scenario)));
    DynamicNode end = dynamicTest("No harm is done", () -> end(run));
    return Stream.concat(visits, Stream.of(end));
  }

  private void visit(Run run, Scenario scenario) throws Exception {
    Optional<String> obstacle = scenario.obstacle(run.container());
    assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
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
