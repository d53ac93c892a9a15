package io.vigia.agent.errors;

import io.vigia.agent.telemetry.TraceContext;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The throwables that were seen last, held weakly, each with its causes. One of them that is seen
 * again is the same error in the same trace, and outside of one within some seconds: an exception
 * that is kept and thrown again and again counts in each request. For one thread.
 */
final class RecentErrors {
  private static final int MOST = 1000;
  private static final long WINDOW_MILLIS = 5_000;

  private final Map<Key, Seen> seen = new HashMap<>();
  private final Deque<Key> oldestFirst = new ArrayDeque<>();
  private final ReferenceQueue<Throwable> collected = new ReferenceQueue<>();

  /** What {@code draft} is another sight of; null where it is new. */
  @Nullable Seen find(Draft draft) {
    Throwable thrown = draft.outermost;
    for (int i = 0; i < Causes.MOST && thrown != null; i++) {
      Seen found = seen.get(new Key(thrown, null));
      if (found != null && found.isOf(draft)) {
        return found;
      }
      thrown = Causes.of(thrown);
    }
    return null;
  }

  /** A new error. */
  Seen add(Draft draft) {
    Seen added = new Seen(draft);
    forgetCollected();
    Throwable thrown = draft.outermost;
    for (int i = 0; i < Causes.MOST && thrown != null; i++) {
      Key key = new Key(thrown, collected);
      // The key that is there stays, and its place in the order.
      if (seen.put(key, added) == null) {
        oldestFirst.add(key);
      }
      thrown = Causes.of(thrown);
    }
    while (oldestFirst.size() > MOST) {
      seen.remove(oldestFirst.remove());
    }
    return added;
  }

  private void forgetCollected() {
    Reference<? extends Throwable> key = collected.poll();
    while (key != null) {
      seen.remove(key);
      key = collected.poll();
    }
    while (!oldestFirst.isEmpty() && oldestFirst.element().get() == null) {
      oldestFirst.remove();
    }
  }

  /** An error that was seen. */
  static final class Seen {
    private final @Nullable TraceContext trace;
    private final long timeMillis;

    /** What is still to be told of it; null once it is told. */
    @Nullable Draft draft;

    Seen(Draft draft) {
      this.draft = draft;
      trace = draft.trace();
      timeMillis = draft.timeMillis;
    }

    boolean isOf(Draft other) {
      if (trace != null && other.trace() != null) {
        return trace == other.trace();
      }
      return Math.abs(other.timeMillis - timeMillis) < WINDOW_MILLIS;
    }
  }

  /** A throwable by its identity. */
  private static final class Key extends WeakReference<Throwable> {
    private final int hash;

    Key(Throwable thrown, @Nullable ReferenceQueue<Throwable> queue) {
      super(thrown, queue);
      hash = System.identityHashCode(thrown);
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Throwable thrown = get();
      return thrown != null && other instanceof Key && ((Key) other).get() == thrown;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
