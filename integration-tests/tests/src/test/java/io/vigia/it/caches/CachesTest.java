package io.vigia.it.caches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.CompatibilityPage;
import io.vigia.it.Outcome;
import io.vigia.it.Players;
import io.vigia.it.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every scenario with every library of caches, by what {@code /metrics} says, to the one. */
@ResourceLock(Players.NAME)
@Order(6)
class CachesTest {
  private static final String INTRODUCTION =
      """
      # Compatibility: caches in the process

      Printed by `CachesTest`, which uses caches of every release below, in turns on the oldest and on the newest JDK that it is
      for, which are listed in the order of the releases, under the agent. *yes* says that hits, misses, puts, evictions and sizes
      were shown as they were, each under the cache's name, and nothing else was. What they were is what the library says itself
      of a second cache, used in the same way with its statistics switched on; where it has none (Spring's, and puts of Caffeine
      and Guava), what the scenario has done.
      """;

  private final CompatibilityPage page =
      new CompatibilityPage("compatibility-caches.md", INTRODUCTION);

  @TestFactory
  Stream<DynamicNode> all() {
    ExecutorService players = Players.start();
    List<DynamicNode> nodes = new ArrayList<>();
    Run.all().forEach(run -> nodes.add(tests(run, players)));
    players.shutdown();
    nodes.add(
        dynamicTest(
            "docs/compatibility-caches.md says the same", () -> page.compare(Run.unfiltered())));
    return nodes.stream();
  }

  @Test
  void cache_switchedOff_isNotThere() {
    Run run = Run.all().get(0);
    try (CachesJvm jvm =
        CachesJvm.start(
            run, command -> command.agent().property("vigia.instrument.cache", "false"))) {
      jvm.play(Scenario.of(run.library()).get(0).script());
      assertThat(jvm.metrics().samples())
          .extracting(Sample::name)
          .noneMatch(name -> name.startsWith("cache_"));
      jvm.assertUnharmed();
    }
  }

  private DynamicNode tests(Run run, ExecutorService players) {
    List<Scenario> scenarios = Scenario.of(run.library());
    Play play = new Play(run, scenarios);
    players.submit(play);
    Stream<DynamicTest> tests =
        scenarios.stream().map(one -> dynamicTest(one.title(), () -> await(run, one, play)));
    DynamicTest end = dynamicTest("No harm is done", play::awaitEnd);
    return dynamicContainer(run.toString(), Stream.concat(tests, Stream.of(end)));
  }

  private void await(Run run, Scenario scenario, Play play) throws InterruptedException {
    boolean passed = false;
    try {
      play.await(scenario);
      passed = true;
    } finally {
      page.add(
          new Outcome(
              run.library().family(),
              run.library().version(),
              run.jdk().feature(),
              scenario.topic(),
              scenario.title(),
              passed,
              ""));
    }
  }
}
