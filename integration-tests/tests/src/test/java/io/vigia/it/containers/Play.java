package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** All scenarios in one JVM, one after the other, and what became of each. */
final class Play implements Runnable {
  private final Run run;
  private final List<Scenario> scenarios;
  private final Map<Scenario, CompletableFuture<Void>> ends = new HashMap<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private int counted;

  Play(Run run, List<Scenario> scenarios) {
    this.run = run;
    this.scenarios = scenarios;
    scenarios.forEach(scenario -> ends.put(scenario, new CompletableFuture<>()));
  }

  @Override
  public void run() {
    try (AgentJvm jvm = Launch.of(run)) {
      int port = URI.create(jvm.application()).getPort();
      for (Scenario scenario : scenarios) {
        record(ends.get(scenario), () -> play(scenario, new Visit(jvm, port)));
      }
      record(end, () -> assertUnharmed(jvm));
    } catch (Exception | AssertionError e) {
      Throwable failure = new IllegalStateException(run + " did not start, or did not end", e);
      ends.values().forEach(one -> one.completeExceptionally(failure));
      end.completeExceptionally(failure);
    }
  }

  /** Returns when {@code scenario} is played; throws what it has thrown. */
  void await(Scenario scenario) throws InterruptedException {
    await(ends.get(scenario), scenario.title());
  }

  /** The same of what is looked at when all scenarios are. */
  void awaitEnd() throws InterruptedException {
    await(end, "in the end");
  }

  private void play(Scenario scenario, Visit visit) throws Exception {
    scenario.script().play(visit);
    visit.assertCounted();
    counted += visit.counted();
  }

  private void assertUnharmed(AgentJvm jvm) {
    // Those of the JVM, an empty line behind some: of native access, of what it will not have for
    // ever.
    jvm.assertUnharmed(line -> line.startsWith("WARNING: ") || line.isEmpty());
    assertThat(jvm.metrics().sum("http_server_active_requests")).as("active requests").isZero();
    if (ends.values().stream().noneMatch(CompletableFuture::isCompletedExceptionally)) {
      assertThat(jvm.metrics().sum("http_server_requests_seconds_count")).isEqualTo(counted);
    }
  }

  private static void record(CompletableFuture<Void> end, Part part) {
    try {
      part.run();
      end.complete(null);
    } catch (Exception | AssertionError e) {
      end.completeExceptionally(e);
    }
  }

  private void await(CompletableFuture<Void> one, String title) throws InterruptedException {
    try {
      one.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      // Maven prints no display names.
      throw new AssertionError(title + ", in " + run + ": " + cause.getMessage(), cause);
    }
  }

  private interface Part {
    void run() throws Exception;
  }
}
