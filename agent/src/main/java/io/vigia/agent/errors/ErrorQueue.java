package io.vigia.agent.errors;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What many threads leave for one, which nobody waits for: where too much is left already, the next
 * is refused. No thread ever holds a lock.
 */
final class ErrorQueue {
  /** So many throwables are held at most, with what hangs on them. */
  static final int MOST = 500;

  private static final int MOST_REQUESTS = 1000;

  private final Queue<Draft> drafts = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  /** Requests for whose end errors wait. */
  private final Queue<PendingErrors> requests = new ConcurrentLinkedQueue<>();

  private final AtomicInteger requestCount = new AtomicInteger();

  /** The thread that waits for something to be left; null where it is at work. */
  private volatile @Nullable Thread waiting;

  /** False where there is no place. */
  boolean offer(Draft draft) {
    // Threads that pass here at once exceed the bound by their number, and by no more.
    if (size.get() >= MOST) {
      return false;
    }
    size.incrementAndGet();
    drafts.add(draft);
    wake();
    return true;
  }

  /** Errors wait for the end of a request, which may not come soon. */
  void watch(PendingErrors pending) {
    if (requestCount.get() < MOST_REQUESTS) {
      requestCount.incrementAndGet();
      requests.add(pending);
      wake();
    }
  }

  /** The next of the requests that were told of; null where there is none. */
  @Nullable PendingErrors pollRequest() {
    return requests.poll();
  }

  /** One of the requests need not be watched any more. */
  void unwatch() {
    requestCount.decrementAndGet();
  }

  private void wake() {
    Thread thread = waiting;
    if (thread != null) {
      waiting = null;
      LockSupport.unpark(thread);
    }
  }

  /** Null where nothing is left. */
  @Nullable Draft poll() {
    Draft draft = drafts.poll();
    if (draft != null) {
      size.decrementAndGet();
    }
    return draft;
  }

  /**
   * Returns when something was left, or when so much time has passed; sometimes earlier.
   *
   * @param nanos 0 for any time
   */
  void await(long nanos) {
    waiting = Thread.currentThread();
    if (drafts.isEmpty() && requests.isEmpty()) {
      if (nanos == 0) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, nanos);
      }
    }
    waiting = null;
  }
}
