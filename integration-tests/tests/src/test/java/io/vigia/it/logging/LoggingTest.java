package io.vigia.it.logging;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.CompatibilityPage;
import io.vigia.it.Outcome;
import io.vigia.it.Players;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every scenario with every logging framework, beside the same program without the agent. */
@ResourceLock(Players.NAME)
@Order(5)
class LoggingTest {
  private static final String INTRODUCTION =
      """
      # Compatibility: logging frameworks

      Printed by `LoggingTest`, which logs with every release below, on the oldest or on the newest JDK that it runs on, with the agent
      and without it. *yes* says that all files had, to the byte, what they had without the agent, but for the trace id where it
      belongs; that what an appender saw of each record's context was the application's own and the ids; that events were counted
      exactly by level; and, where the console was to be JSON, that it had one line for each record. Each request is a real one.
      """;

  private final CompatibilityPage page =
      new CompatibilityPage("compatibility-logging.md", INTRODUCTION);

  @TestFactory
  Stream<DynamicNode> all() {
    ExecutorService players = Players.start();
    List<DynamicNode> nodes = new ArrayList<>();
    Library.all().forEach(library -> nodes.add(tests(library, players)));
    players.shutdown();
    nodes.add(
        dynamicTest(
            "docs/compatibility-logging.md says the same",
            () -> page.compare(Library.unfiltered())));
    return nodes.stream();
  }

  private DynamicNode tests(Library library, ExecutorService players) {
    List<Scenario> scenarios = Scenario.of(library);
    Play play = new Play(library, scenarios);
    players.submit(play);
    Stream<DynamicTest> tests =
        scenarios.stream().map(one -> dynamicTest(one.title(), () -> await(library, one, play)));
    DynamicTest end = dynamicTest("No harm is done", play::awaitEnd);
    return dynamicContainer(library.toString(), Stream.concat(tests, Stream.of(end)));
  }

  private void await(Library library, Scenario scenario, Play play) throws InterruptedException {
    boolean passed = false;
    try {
      play.await(scenario);
      passed = true;
    } finally {
      page.add(
          new Outcome(
              library.family(),
              library.version(),
              library.jdk().feature(),
              scenario.topic(),
              scenario.title(),
              passed,
              ""));
    }
  }
}
