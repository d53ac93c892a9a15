package io.vigia.it.containers;

import io.vigia.it.AgentJvm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The JVMs of all runs, one after the other: the next one starts while the scenarios visit the one
 * before, so that two run at most.
 */
final class Garage implements AutoCloseable {
  private final List<Run> runs;
  private final Map<Run, Future<AgentJvm>> jvms = new HashMap<>();
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "garage");
            thread.setDaemon(true);
            return thread;
          });

  Garage(List<Run> runs) {
    this.runs = runs;
  }

  /** The JVM of {@code run}, which listens. */
  AgentJvm jvm(Run run) throws InterruptedException {
    try {
      Future<AgentJvm> jvm = start(run);
      AgentJvm started = jvm.get();
      int next = runs.indexOf(run) + 1;
      if (next < runs.size()) {
        start(runs.get(next));
      }
      return started;
    } catch (ExecutionException e) {
      throw new IllegalStateException(run + " has not started", e.getCause());
    }
  }

  /** Ends the JVM of {@code run}. */
  void stop(Run run) throws InterruptedException {
    jvm(run).close();
  }

  @Override
  public void close() {
    starter.shutdownNow();
  }

  private Future<AgentJvm> start(Run run) {
    return jvms.computeIfAbsent(run, one -> starter.submit(() -> Launch.of(one)));
  }
}
