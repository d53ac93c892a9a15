package io.vigia.agent.instrument.pool;

import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Histogram;
import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Readings;
import io.vigia.agent.util.LibraryObject;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of one pool; attached to it, and reads it at each scrape. Holds nothing of it.
 */
final class ObservedPool implements ObjectReader {
  private final PoolClass type;
  private final String number;
  private final Histogram acquired = Histogram.withoutBuckets();
  private final LongAdder failures = new LongAdder();

  /** Null where nothing tells. */
  private final @Nullable Histogram used;

  private final @Nullable Histogram opened;
  private volatile boolean isClosed;

  /** The last borrower got no connection. */
  private volatile boolean isStarving;

  private volatile boolean isExhausted;
  private volatile @Nullable Dependency database;
  private volatile long closedAt;

  /**
   * @param number its name where it has none of its own
   */
  ObservedPool(PoolClass type, String number) {
    this.type = type;
    this.number = number;
    boolean tells = type.metrics == PoolMetrics.HIKARICP;
    used = tells ? Histogram.withoutBuckets() : null;
    opened = tells ? Histogram.withoutBuckets() : null;
  }

  @Override
  public void read(LibraryObject pool, Readings into) {
    String name = name(pool);
    PoolMetrics metrics = type.metrics;
    type.readGauges(pool, into, name);
    metrics.readFailures(into, failures.sum(), name);
    metrics.readTimer(
        into, "_acquire_seconds", "Until a borrower got a connection or gave up.", acquired, name);
    metrics.readTimer(into, "_usage_seconds", "Until a connection came back.", used, name);
    metrics.readTimer(into, "_creation_seconds", "Until a connection was open.", opened, name);
  }

  void acquired(long start, long end, @Nullable Throwable thrown) {
    if (type.metrics.counts(thrown)) {
      acquired.record(start, end);
      if (thrown != null) {
        failures.increment();
        isStarving = true;
      } else if (isStarving) {
        fed();
      }
    }
  }

  /** Its name in the metrics. */
  String name(LibraryObject pool) {
    String own = type.nameOf(pool);
    return own == null ? number : own;
  }

  /** How many connections it could lend without a wait; NaN or infinite where it does not know. */
  double free(LibraryObject pool) {
    double most = type.number(pool, PoolGauge.MAX);
    return most <= 0 // no limit
        ? Double.POSITIVE_INFINITY
        : most - type.number(pool, PoolGauge.ACTIVE);
  }

  boolean isStarving() {
    return isStarving;
  }

  boolean isExhausted() {
    return isExhausted;
  }

  /** The last borrower got no connection, for there is none to give. */
  void exhausted() {
    isExhausted = true;
  }

  /** There are connections to give. */
  void fed() {
    isStarving = false;
    isExhausted = false;
  }

  /** The component that its connections lead to; null as long as no check has told. */
  @Nullable Dependency database() {
    return database;
  }

  void leadsTo(Dependency component) {
    database = component;
  }

  void used(long start, long end) {
    if (used != null) {
      used.record(start, end);
    }
  }

  void opened(long start, long end) {
    if (opened != null) {
      opened.record(start, end);
    }
  }

  void close(long now) {
    closedAt = now;
    isClosed = true;
  }

  /** True, once, where the pool has lent a connection that it was asked for after it was closed. */
  boolean isReopened(long start) {
    if (isClosed && start - closedAt > 0) {
      isClosed = false;
      return true;
    }
    return false;
  }
}
