package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.telemetry.RequestTask;
import org.jspecify.annotations.Nullable;

/**
 * Equal to a task in a queue where the task that is looked for is equal to it, whether it was
 * wrapped or not.
 */
final class SoughtTask implements Runnable {
  private final Runnable task;

  SoughtTask(Runnable task) {
    this.task = task;
  }

  @Override
  public void run() {
    task.run();
  }

  @Override
  @SuppressWarnings("EqualsWhichDoesntCheckParameterClass") // whatever lies in the queue
  public boolean equals(@Nullable Object queued) {
    return task.equals(queued instanceof RequestTask ? ((RequestTask) queued).task : queued);
  }

  @Override
  public int hashCode() {
    return task.hashCode();
  }
}
