package io.vigia.it.containers;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.AgentJvm;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Spring WebFlux on Reactor Netty, on the oldest and on the newest JDK that each release runs on.
 */
class WebFluxTest {
  private final List<Run> runs = Run.all("webflux.txt");
  private final Garage garage = new Garage(runs);

  @TestFactory
  Stream<DynamicNode> releases() {
    return runs.stream().map(run -> dynamicContainer(run.toString(), scenarios(run)));
  }

  private Stream<DynamicNode> scenarios(Run run) {
    Stream<DynamicNode> visits =
        WebFluxScenarios.all().stream()
            .map(scenario -> dynamicTest(scenario.title(), () -> visit(run, scenario)));
    DynamicNode end = dynamicTest("No harm is done", () -> end(run));
    return Stream.concat(visits, Stream.of(end));
  }

  private void visit(Run run, Scenario scenario) throws Exception {
    AgentJvm jvm = garage.jvm(run);
    Visit visit = new Visit(jvm, URI.create(jvm.application()).getPort());
    scenario.script().play(visit);
    visit.assertCounted();
  }

  private void end(Run run) throws InterruptedException {
    try {
      // Those of the JVM, of Netty's native access: with an empty line behind them.
      garage.jvm(run).assertUnharmed(line -> line.startsWith("WARNING: ") || line.isEmpty());
    } finally {
      garage.stop(run);
    }
  }
}
