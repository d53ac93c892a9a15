package io.vigia.agent.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * A task that a request has left to another thread, and that runs there as part of the request. One
 * that outlives the request has its trace once more, and from then on is nobody's: a timer that the
 * first request happened to start.
 */
public final class RequestTask implements Runnable {
  /** The application's. */
  public final Runnable task;

  /** Null once it was over when the task ran. */
  private volatile @Nullable RequestContext request;

  public RequestTask(Runnable task, RequestContext request) {
    this.task = task;
    this.request = request;
  }

  /** This thread runs the task from now on: what {@link RequestScope#close} needs for the end. */
  public @Nullable Object begin(ThreadState state) {
    RequestContext of = request;
    if (of == null) {
      return null;
    }
    if (of.isOver()) {
      request = null;
    }
    return RequestScope.open(state, of);
  }

  @Override
  public void run() {
    ThreadState state = ThreadState.current();
    RequestContext of = request;
    Object before = begin(state);
    try {
      task.run();
    } catch (Throwable thrown) {
      if (of != null) {
        state.escapes(thrown, of);
      }
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
