package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.Build;
import io.vigia.it.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario in every container and web framework, on the oldest and on the newest JDK that it
 * runs on.
 */
class ContainersTest {
  private static final Set<Integer> JDKS_OF_THE_TABLE = Set.of(8, 11, 17, 21, 25);

  /** As many as there are JVMs at a time, which wait more than they work. */
  private static final int AT_ONCE = 3;

  private final List<Outcome> outcomes = new ArrayList<>();

  @TestFactory
  Stream<DynamicNode> containers() {
    ExecutorService players = Executors.newFixedThreadPool(AT_ONCE, ContainersTest::player);
    List<DynamicNode> nodes = new ArrayList<>();
    Run.all("containers.txt").forEach(run -> nodes.add(tests(run, Scenario.all(), players)));
    Run.all("spring.txt").forEach(run -> nodes.add(tests(run, SpringScenarios.all(), players)));
    Run.all("jaxrs.txt").forEach(run -> nodes.add(tests(run, JaxRsScenarios.all(), players)));
    Run.all("webflux.txt").forEach(run -> nodes.add(tests(run, WebFluxScenarios.all(), players)));
    players.shutdown();
    nodes.add(dynamicTest("docs/compatibility.md says the same", this::compareTable));
    return nodes.stream();
  }

  private DynamicNode tests(Run run, List<Scenario> scenarios, ExecutorService players) {
    Container container = run.container();
    Play play =
        new Play(run, scenarios.stream().filter(one -> one.obstacle(container).isEmpty()).toList());
    players.submit(play);
    Stream<DynamicNode> visits = scenarios.stream().flatMap(one -> test(run, one, play));
    DynamicNode end = dynamicTest("No harm is done, nor counted later", play::awaitEnd);
    return dynamicContainer(run.toString(), Stream.concat(visits, Stream.of(end)));
  }

  /** None where the container cannot play the scenario, which the table says. */
  private Stream<DynamicNode> test(Run run, Scenario scenario, Play play) {
    Optional<String> obstacle = scenario.obstacle(run.container());
    if (obstacle.isPresent()) {
      outcomes.add(new Outcome(run, scenario, false, obstacle.get()));
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
      outcomes.add(new Outcome(run, scenario, passed, ""));
    }
  }

  private static Thread player(Runnable task) {
    Thread thread = new Thread(task, "player");
    thread.setDaemon(true);
    return thread;
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
}
