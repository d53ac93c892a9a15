package io.vigia.agent.logs;

import io.vigia.bootstrap.LogHook;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the writer, in the order in which it came: as many as there are places for. The
 * last places are for what is severe, so that a flood of what is not cannot push it out. Nobody
 * waits for a lock.
 */
final class BoundedQueue {
  static final int PLACES = 8192;

  private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();
  private final AtomicInteger taken = new AtomicInteger();

  /** False where there is no place for an entry as severe as this. */
  boolean offer(Entry entry) {
    int places = entry.places();
    if (taken.addAndGet(places) > limit(entry.severity())) {
      taken.addAndGet(-places);
      return false;
    }
    entries.add(entry);
    return true;
  }

  /** Adds what takes no place. */
  void mark(FlushMark mark) {
    entries.add(mark);
  }

  /** The oldest one; null where there is none. */
  @Nullable Entry poll() {
    Entry entry = entries.poll();
    if (entry != null) {
      taken.addAndGet(-entry.places());
    }
    return entry;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether it is time to write, whatever else. */
  boolean isHalfFull() {
    return taken.get() > PLACES / 2;
  }

  /** How many places may be taken with an entry of this severity. */
  private static int limit(int severity) {
    if (severity < LogHook.INFO) {
      return PLACES / 4 * 3;
    }
    if (severity < LogHook.WARN) {
      return PLACES / 8 * 7;
    }
    return severity < LogHook.ERROR ? PLACES / 16 * 15 : PLACES;
  }
}
