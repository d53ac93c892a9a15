package io.vigia.agent.telemetry.statements;

import io.vigia.agent.telemetry.TrailEntry;
import io.vigia.agent.telemetry.TrailSubject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * What one statement has come to, by its text without literals. Recording allocates nothing and
 * takes no lock.
 *
 * <p>An entry that was evicted stays so: whoever still holds it asks for another. What a thread
 * records meanwhile is moved to the entry of all others by whichever comes last, the eviction or
 * the thread, so nothing is lost and nothing counted twice.
 */
public final class StatementStats implements TrailSubject {
  private static final int NANOS = DurationBuckets.COUNT;
  private static final int ERRORS = NANOS + 1;
  private static final int ROWS = NANOS + 2;
  private static final int BATCHES = NANOS + 3;
  private static final int BATCHED = NANOS + 4;
  private static final int SUMS = NANOS + 5;
  private static final int MAX = SUMS;
  private static final int LAST_EXAMPLE = SUMS + 1;
  private static final int LAST_LINE = SUMS + 2;
  private static final int LAST_FRAME = SUMS + 3;
  private static final int CELLS = SUMS + 4;

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  /** Eviction need not know more exactly which entry was used last. */
  private static final long USE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  final String system;
  final String namespace;
  final String operation;
  final String text;

  /** A number of its own, by which requests find their entries. */
  final int id;

  /** The last slow call; null where there was none. */
  volatile @Nullable SlowExample slow;

  /** What an evicted entry is added to; null for that entry itself. */
  private final @Nullable StatementStats others;

  /**
   * The buckets of durations, the other sums, the longest, and when by the nano clock something was
   * done that is done seldom. Null once evicted: texts in a cache hold more entries than there are
   * places.
   */
  private volatile @Nullable AtomicLongArray cells;

  private long lastUse = System.nanoTime();

  StatementStats(
      String system,
      String namespace,
      String operation,
      String text,
      int id,
      @Nullable StatementStats others) {
    this.system = system;
    this.namespace = namespace;
    this.operation = operation;
    this.text = text;
    this.id = id;
    this.others = others;
    AtomicLongArray own = new AtomicLongArray(CELLS);
    for (int i = LAST_EXAMPLE; i < CELLS; i++) {
      own.set(i, lastUse - MINUTE);
    }
    cells = own;
  }

  /** It ran from {@code start} to {@code end}, by the nano clock. */
  public void ran(long start, long end, boolean failed) {
    ran(start, end, failed, 0);
  }

  /** The same for a statement that has changed {@code rows}. */
  public void ran(long start, long end, boolean failed, long rows) {
    AtomicLongArray into = cells;
    if (into != null) {
      record(into, end - start, end, failed, rows);
      settle(into);
    } else if (others != null) {
      others.ran(start, end, failed, rows);
    }
  }

  /** The same for a batch of so many statements. */
  public void ranBatch(long start, long end, long rows, int statements) {
    AtomicLongArray into = cells;
    if (into != null) {
      record(into, end - start, end, false, rows);
      into.incrementAndGet(BATCHES);
      into.addAndGet(BATCHED, statements);
      settle(into);
    } else if (others != null) {
      others.ranBatch(start, end, rows, statements);
    }
  }

  private void record(AtomicLongArray into, long duration, long now, boolean failed, long rows) {
    long nanos = Math.max(duration, 0);
    into.incrementAndGet(DurationBuckets.of(nanos));
    into.addAndGet(NANOS, nanos);
    raise(into, nanos);
    if (failed) {
      into.incrementAndGet(ERRORS);
    }
    if (rows > 0) {
      into.addAndGet(ROWS, rows);
    }
    if (now - lastUse > USE_NANOS) {
      lastUse = now;
    }
  }

  private static void raise(AtomicLongArray cells, long nanos) {
    long longest = cells.get(MAX);
    while (nanos > longest && !cells.compareAndSet(MAX, longest, nanos)) {
      longest = cells.get(MAX);
    }
  }

  /** True once its place was given to another statement. */
  public boolean isEvicted() {
    return cells == null;
  }

  void evict() {
    AtomicLongArray own = cells;
    cells = null;
    if (own != null) {
      settle(own);
    }
  }

  /** Moves what was recorded in cells that are this entry's no more. */
  private void settle(AtomicLongArray own) {
    AtomicLongArray into = cells == own || others == null ? null : others.cells;
    if (into != null) {
      for (int i = 0; i < SUMS; i++) {
        long moved = own.getAndSet(i, 0);
        if (moved != 0) {
          into.addAndGet(i, moved);
        }
      }
      raise(into, own.get(MAX));
    }
  }

  @Override
  public TrailEntry.Kind trailKind() {
    return TrailEntry.Kind.STATEMENT;
  }

  @Override
  public String trailText() {
    return text;
  }

  @Override
  public String trailPlace() {
    return system + '/' + namespace;
  }

  /** The nanoseconds since it was used last. */
  long age(long now) {
    return now - lastUse;
  }

  /** Whether the last slow call may be another; once a second. */
  boolean mayKeepExample(long now) {
    return isTime(LAST_EXAMPLE, now, SECOND);
  }

  /** Whether a line may be written about it; once a minute. */
  boolean mayWriteLine(long now) {
    return isTime(LAST_LINE, now, MINUTE);
  }

  /** Whether the application's frame may be looked for; once a second. */
  boolean mayLookForFrame(long now) {
    return isTime(LAST_FRAME, now, SECOND);
  }

  private boolean isTime(int cell, long now, long pause) {
    AtomicLongArray own = cells;
    if (own == null) {
      return false;
    }
    long last = own.get(cell);
    return now - last >= pause && own.compareAndSet(cell, last, now);
  }

  /** Null once evicted. */
  @Nullable StatementSummary summary() {
    AtomicLongArray own = cells;
    if (own == null) {
      return null;
    }
    long[] durations = new long[DurationBuckets.COUNT];
    for (int i = 0; i < durations.length; i++) {
      durations[i] = own.get(i);
    }
    return new StatementSummary(
        this,
        durations,
        own.get(NANOS),
        own.get(MAX),
        own.get(ERRORS),
        own.get(ROWS),
        own.get(BATCHES),
        own.get(BATCHED));
  }
}
