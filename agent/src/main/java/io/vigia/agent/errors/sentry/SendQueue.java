package io.vigia.agent.errors.sentry;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, which nobody waits for: where too much does, the next is refused. No
 * thread holds a lock.
 */
final class SendQueue<T> {
  private final Queue<T> items = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final int most;

  /**
   * @param most threads that come at once may exceed it by their number
   */
  SendQueue(int most) {
    this.most = most;
  }

  boolean isFull() {
    return size.get() >= most;
  }

  /** False where there is no place. */
  boolean offer(T item) {
    if (isFull()) {
      return false;
    }
    size.incrementAndGet();
    items.add(item);
    return true;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** Null where there is nothing. */
  @Nullable T poll() {
    T item = items.poll();
    if (item != null) {
      size.decrementAndGet();
    }
    return item;
  }
}
