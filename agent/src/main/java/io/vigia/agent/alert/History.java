package io.vigia.agent.alert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The readings of the longest window, and what was counted since a moment in it. */
final class History {
  /** Bounds the memory whatever the window: an hour of a reading every five seconds. */
  private static final int MOST = 720;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /** Takes one, which must not be older than the last. */
  void add(long nanos, Reading reading) {
    entries.addFirst(new Entry(nanos, reading));
    if (entries.size() > MOST) {
      entries.removeLast();
    }
  }

  /** The reading of {@code window} ago: the last that is as old, else the first there is. */
  Reading before(long now, long window) {
    Entry found = entries.getFirst();
    for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
      found = each.next();
      if (now - found.nanos >= window) {
        break;
      }
    }
    return found.reading;
  }

  private static final class Entry {
    final long nanos;
    final Reading reading;

    Entry(long nanos, Reading reading) {
      this.nanos = nanos;
      this.reading = reading;
    }
  }
}
