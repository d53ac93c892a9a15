package io.vigia.agent.instrument.http;

import io.vigia.agent.telemetry.ThreadState;

/** A task of the application that is part of a request, on whichever thread it runs. */
final class RequestTask implements Runnable {
  private final ServedRequest request;
  private final Runnable task;

  RequestTask(ServedRequest request, Runnable task) {
    this.request = request;
    this.task = task;
  }

  @Override
  public void run() {
    request.resume(ThreadState.current());
    try {
      task.run();
    } finally {
      request.leaveThread();
    }
  }

  @Override
  public String toString() {
    return task.toString();
  }
}
