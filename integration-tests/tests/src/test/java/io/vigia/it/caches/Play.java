package io.vigia.it.caches;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.Await;
import io.vigia.it.Ends;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import java.util.List;
import java.util.Map;

/** All scenarios in one JVM, one after the other, and what became of each. */
final class Play implements Runnable {
  private static final String IN_THE_END = "in the end";

  private final Run run;
  private final List<Scenario> scenarios;
  private final Ends<Scenario> ends;
  private final Ends<String> end = new Ends<>(List.of(IN_THE_END));

  Play(Run run, List<Scenario> scenarios) {
    this.run = run;
    this.scenarios = scenarios;
    ends = new Ends<>(scenarios);
  }

  @Override
  public void run() {
    try (CachesJvm jvm = CachesJvm.start(run, JvmCommand::agent)) {
      for (Scenario scenario : scenarios) {
        ends.record(scenario, () -> play(scenario, jvm));
      }
      end.record(IN_THE_END, jvm::assertUnharmed);
    } catch (Exception | AssertionError e) {
      Throwable failure = new IllegalStateException(run + " did not start, or did not end", e);
      ends.fail(failure);
      end.fail(failure);
    }
  }

  /** Returns when {@code scenario} is played; throws what it has thrown. */
  void await(Scenario scenario) throws InterruptedException {
    ends.await(scenario, scenario.title() + ", with " + run);
  }

  /** The same of what is looked at when all scenarios are. */
  void awaitEnd() throws InterruptedException {
    end.await(IN_THE_END, IN_THE_END + ", with " + run);
  }

  /** Plays it, and asserts that what the library says of it is shown, and nothing else. */
  private static void play(Scenario scenario, CachesJvm jvm) {
    Scrape before = jvm.metrics();
    Map<String, Double> told = CacheFigures.told(jvm.play(scenario.script()));
    Await.value(() -> CacheFigures.risen(before, jvm.metrics()), told::equals);
    assertThat(CacheFigures.risen(before, jvm.metrics())).isEqualTo(told);
  }
}
