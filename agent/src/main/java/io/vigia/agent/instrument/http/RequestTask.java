package io.vigia.agent.instrument.http;

import io.vigia.agent.telemetry.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A task that a request has left to another thread, and that runs there as part of the request. One
 * that outlives the request has its trace once more, and from then on is nobody's: a timer that the
 * first request happened to start.
 */
final class RequestTask implements Runnable {
  private final Runnable task;

  /** Null once it was over when the task ran. */
  private volatile @Nullable ServedRequest request;

  RequestTask(Runnable task, ServedRequest request) {
    this.task = task;
    this.request = request;
  }

  @Override
  public void run() {
    ServedRequest of = request;
    if (of == null) {
      task.run();
      return;
    }
    if (of.isOver()) {
      request = null;
    }
    ThreadState state = ThreadState.current();
    Object before = RequestScope.open(state, of);
    try {
      task.run();
    } catch (Throwable thrown) {
      state.escapes(thrown, of);
      throw thrown;
    } finally {
      RequestScope.close(state, before);
    }
  }

  @Override
  public String toString() {
    return task.toString();
  }
}
