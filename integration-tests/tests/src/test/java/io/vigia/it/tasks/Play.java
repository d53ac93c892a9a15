package io.vigia.it.tasks;

import io.vigia.it.Ends;
import io.vigia.it.JvmCommand;
import java.util.List;

/** All scenarios in one JVM, one after the other, and what became of each. */
final class Play implements Runnable {
  private static final String IN_THE_END = "in the end";

  private final Library library;
  private final List<Scenario> scenarios;
  private final Ends<Scenario> ends;
  private final Ends<String> end = new Ends<>(List.of(IN_THE_END));

  Play(Library library, List<Scenario> scenarios) {
    this.library = library;
    this.scenarios = scenarios;
    ends = new Ends<>(scenarios);
  }

  @Override
  public void run() {
    try (TasksJvm jvm = TasksJvm.start(library, JvmCommand::agent)) {
      for (Scenario scenario : scenarios) {
        ends.record(scenario, () -> jvm.play(scenario.script()));
      }
      end.record(
          IN_THE_END,
          () -> {
            jvm.assertUnharmed();
            jvm.assertNoRequestIsKept();
          });
    } catch (Exception | AssertionError e) {
      Throwable failure = new IllegalStateException(library + " did not start, or did not end", e);
      ends.fail(failure);
      end.fail(failure);
    }
  }

  /** Returns when {@code scenario} is played; throws what it has thrown. */
  void await(Scenario scenario) throws InterruptedException {
    ends.await(scenario, scenario.title() + ", with " + library);
  }

  /** The same of what is looked at when all scenarios are. */
  void awaitEnd() throws InterruptedException {
    end.await(IN_THE_END, IN_THE_END + ", with " + library);
  }
}
