package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.bootstrap.RedisPipeline;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/** The round trip of a pipeline; its commands may be over in any order, on any threads. */
final class Pipeline implements RedisPipeline {
  private static final AtomicIntegerFieldUpdater<Pipeline> PENDING =
      AtomicIntegerFieldUpdater.newUpdater(Pipeline.class, "pending");

  private final DatabaseMeters meters;
  private final @Nullable RequestContext request = ThreadState.current().request;

  /** The commands that are not over, and one more until it is flushed. */
  private volatile int pending = 1;

  private volatile boolean isUsed;
  private volatile long start;

  /** Why Redis did not answer all of it; null where it did. */
  private volatile @Nullable ErrorKind absence;

  Pipeline(DatabaseMeters meters) {
    this.meters = meters;
  }

  void queued() {
    PENDING.incrementAndGet(this);
    if (!isUsed) {
      isUsed = true;
    }
  }

  @Override
  public void flushed() {
    start = System.nanoTime();
    over();
  }

  void failed(ErrorKind kind) {
    if (kind.isAbsence()) {
      absence = kind;
    }
    over();
  }

  /** One of them is over; the last one tells how long it took, and whether Redis was there. */
  void over() {
    if (PENDING.decrementAndGet(this) == 0 && isUsed) {
      long end = System.nanoTime();
      meters.testify(end, absence);
      meters.pipelined(request, start, end, absence);
    }
  }
}
