package io.vigia.agent.logs;

import io.vigia.bootstrap.LogHook;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes no place in the queue; once it is its turn, all before it is written. */
final class FlushMark extends Entry {
  private final CountDownLatch reached = new CountDownLatch(1);

  void reached() {
    reached.countDown();
  }

  void await(long nanos) {
    try {
      reached.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  int severity() {
    return LogHook.FATAL;
  }

  @Override
  int weight() {
    return 0;
  }

  @Override
  int places() {
    return 0;
  }
}
