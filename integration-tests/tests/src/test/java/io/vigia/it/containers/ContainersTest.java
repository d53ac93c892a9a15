package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.AgentJvm;
import io.vigia.it.Build;
import io.vigia.it.Jdk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every scenario in every container, on the oldest and on the newest JDK that it runs on. */
class ContainersTest {
  private static final Set<Integer> JDKS_OF_THE_TABLE = Set.of(8, 11, 17, 21, 25);

  private final List<Run> runs = Run.all("containers.txt");
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Garage garage = new Garage(runs);

  @TestFactory
  Stream<DynamicNode> containers() {
    return Stream.concat(
        runs.stream().map(run -> dynamicContainer(run.toString(), scenarios(run))),
        Stream.of(dynamicTest("docs/compatibility.md says the same", this::compareTable)));
  }

  private Stream<DynamicNode> scenarios(Run run) {
    Tally tally = new Tally();
    Stream<DynamicNode> visits =
        Scenario.all().stream()
            .map(scenario -> dynamicTest(scenario.title(), () -> visit(run, scenario, tally)));
    DynamicNode end =
        dynamicTest("No harm is done, and nothing is counted later", () -> end(run, tally));
    return Stream.concat(visits, Stream.of(end));
  }

  private void visit(Run run, Scenario scenario, Tally tally) throws InterruptedException {
    Optional<String> obstacle = scenario.obstacle(run.container());
    if (obstacle.isPresent()) {
      outcomes.add(new Outcome(run, scenario, false, obstacle.get()));
      abort(obstacle.get());
    }
    AgentJvm jvm = garage.jvm(run);
    try {
      Visit visit = new Visit(jvm, URI.create(jvm.application()).getPort());
      scenario.script().play(visit);
      visit.assertCounted();
      tally.requests += visit.counted();
      outcomes.add(new Outcome(run, scenario, true, ""));
    } catch (Exception | AssertionError e) {
      tally.failed = true;
      outcomes.add(new Outcome(run, scenario, false, ""));
      // Maven prints no display names.
      throw new AssertionError(scenario.title() + ", in " + run + ": " + e.getMessage(), e);
    }
  }

  private void end(Run run, Tally tally) throws InterruptedException {
    try {
      AgentJvm jvm = garage.jvm(run);
      // Those of the JVM: of native access, of options and methods that will go.
      jvm.assertUnharmed(line -> line.startsWith("WARNING: "));
      assertThat(jvm.metrics().sum("http_server_active_requests")).isZero();
      if (!tally.failed) {
        assertThat(jvm.metrics().sum("http_server_requests_seconds_count"))
            .isEqualTo(tally.requests);
      }
    } finally {
      garage.stop(run);
    }
  }

  /** What all JDKs and all containers came to is what the documentation says. */
  private void compareTable() throws IOException {
    String markdown = new CompatibilityTable(outcomes).markdown();
    Path printed = Build.target().resolve("compatibility.md");
    Files.writeString(printed, markdown);
    assumeTrue(isComplete(), "not all JDKs, or not all containers");
    assertThat(Build.docs().resolve("compatibility.md"))
        .as("copy %s over docs/compatibility.md", printed)
        .hasContent(markdown);
  }

  private static boolean isComplete() {
    return Run.unfiltered()
        && Jdk.all().stream()
            .map(Jdk::feature)
            .collect(Collectors.toSet())
            .containsAll(JDKS_OF_THE_TABLE);
  }

  /** What is to be counted in a JVM when all its scenarios are over. */
  private static final class Tally {
    private int requests;
    private boolean failed;
  }
}
