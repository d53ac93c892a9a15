package io.vigia.it.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.Await;
import io.vigia.it.CompatibilityPage;
import io.vigia.it.JvmCommand;
import io.vigia.it.Outcome;
import io.vigia.it.Players;
import io.vigia.it.Scrape;
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

/** Every way to have tasks run, with every JDK and library: whose trace their log lines show. */
@ResourceLock(Players.NAME)
@Order(6)
class TasksTest {
  private static final String INTRODUCTION =
      """
      # Compatibility: tasks

      Printed by `TasksTest`, which runs tasks with every release below under the agent. *yes*, in the first tables: of several requests at once,
      which each had tasks run, each task's log lines showed the trace id of its own request; those of tasks that somebody else submitted meanwhile
      showed none; and so did those of the same threads afterwards. In the other tables: that what the title says holds. Classes of the JDK are
      verified, whatever is written into them, and in the end no request is found in the heap any more.
      """;

  private final CompatibilityPage page =
      new CompatibilityPage("compatibility-tasks.md", INTRODUCTION);

  @TestFactory
  Stream<DynamicNode> all() {
    ExecutorService players = Players.start();
    List<DynamicNode> nodes = new ArrayList<>();
    Library.all().forEach(library -> nodes.add(tests(library, players)));
    players.shutdown();
    nodes.add(
        dynamicTest(
            "docs/compatibility-tasks.md says the same", () -> page.compare(Library.unfiltered())));
    return nodes.stream();
  }

  @Test
  void tasks_statementsThatTheyRunAtOnce_areAllThoseOfTheRequest() {
    try (TasksJvm jvm = TasksJvm.start(Library.withStatements(), JvmCommand::agent)) {
      jvm.play("statements");
      Scrape scrape =
          Await.value(
              () -> jvm.jvm().metrics(), each -> each.sum("vigia_request_queries_count") == 2);
      // Of two requests, each of which has eight tasks run 25 statements each.
      assertThat(scrape.sum("vigia_request_queries_count")).isEqualTo(2);
      assertThat(scrape.sum("vigia_request_queries_sum")).isEqualTo(400);
      assertThat(scrape.sum("vigia_repeated_queries_total")).isEqualTo(2);
      jvm.assertUnharmed();
    }
  }

  @Test
  void tasks_switchedOff_areOfNoRequest() {
    Library library = Library.withStatements();
    try (TasksJvm jvm =
        TasksJvm.start(
            library, command -> command.agent().property("vigia.instrument.concurrent", "false"))) {
      jvm.play("threads");
      assertThatThrownBy(() -> jvm.play("execute")).hasMessageContaining("in place of");
      assertThatThrownBy(() -> jvm.play("supply-async")).hasMessageContaining("in place of");
      assertThatThrownBy(() -> jvm.play("parallel-stream")).hasMessageContaining("in place of");
      jvm.assertUnharmed();
    }
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
