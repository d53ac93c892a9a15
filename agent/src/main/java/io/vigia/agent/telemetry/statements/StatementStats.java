package io.vigia.agent.telemetry.statements;

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
public final class StatementStats {
  private static final int NANOS = DurationBuckets.COUNT;
  private static final int ERRORS = NANOS + 1;
  private static final int ROWS = NANOS + 2;
  private static final int BATCHES = NANOS + 3;
  private static final int BATCHED = NANOS + 4;
  private static final int SUMS = NANOS + 5;
  private static final int MAX = SUMS;

  /** Eviction need not know more exactly which entry was used last. */
  private static final long USE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  final String system;
  final String namespace;
  final String operation;
  final String text;

  /** A number of its own, by which requests find their entries. */
  final int id;

  final Pause beforeExample = new Pause(TimeUnit.SECONDS.toNanos(1));
  final Pause beforeLine = new Pause(TimeUnit.MINUTES.toNanos(1));
  final Pause beforeFrame = new Pause(TimeUnit.SECONDS.toNanos(1));

  /** The last slow call; null where there was none. */
  volatile @Nullable SlowExample slow;

  /** What an evicted entry is added to; null for that entry itself. */
  private final @Nullable StatementStats others;

  /** The buckets of durations, then the sums, then the longest. */
  private final AtomicLongArray cells = new AtomicLongArray(SUMS + 1);

  private volatile boolean evicted;
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
  }

  /** It ran from {@code start} to {@code end}, by the nano clock. */
  public void ran(long start, long end, boolean failed) {
    ran(start, end, failed, 0);
  }

  /** The same for a statement that has changed {@code rows}. */
  public void ran(long start, long end, boolean failed, long rows) {
    record(end - start, end, failed, rows);
    settle();
  }

  /** The same for a batch of so many statements. */
  public void ranBatch(long start, long end, long rows, int statements) {
    record(end - start, end, false, rows);
    cells.incrementAndGet(BATCHES);
    cells.addAndGet(BATCHED, statements);
    settle();
  }

  private void record(long duration, long now, boolean failed, long rows) {
    long nanos = Math.max(duration, 0);
    cells.incrementAndGet(DurationBuckets.of(nanos));
    cells.addAndGet(NANOS, nanos);
    raise(nanos);
    if (failed) {
      cells.incrementAndGet(ERRORS);
    }
    if (rows > 0) {
      cells.addAndGet(ROWS, rows);
    }
    if (now - lastUse > USE_NANOS) {
      lastUse = now;
    }
  }

  private void raise(long nanos) {
    long longest = cells.get(MAX);
    while (nanos > longest && !cells.compareAndSet(MAX, longest, nanos)) {
      longest = cells.get(MAX);
    }
  }

  /** True once its place was given to another statement. */
  public boolean isEvicted() {
    return evicted;
  }

  void evict() {
    evicted = true;
    settle();
  }

  private void settle() {
    if (evicted && others != null) {
      for (int i = 0; i < SUMS; i++) {
        long moved = cells.getAndSet(i, 0);
        if (moved != 0) {
          others.cells.addAndGet(i, moved);
        }
      }
      others.raise(cells.get(MAX));
    }
  }

  /** The nanoseconds since it was used last. */
  long age(long now) {
    return now - lastUse;
  }

  StatementSummary summary() {
    long[] durations = new long[DurationBuckets.COUNT];
    for (int i = 0; i < durations.length; i++) {
      durations[i] = cells.get(i);
    }
    return new StatementSummary(
        this,
        durations,
        cells.get(NANOS),
        cells.get(MAX),
        cells.get(ERRORS),
        cells.get(ROWS),
        cells.get(BATCHES),
        cells.get(BATCHED));
  }
}
