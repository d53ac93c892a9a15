package io.vigia.agent.telemetry;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The garbage collections that {@link GarbageListener} was told of; names and meaning are those of
 * Micrometer's {@code JvmGcMetrics} and {@code JvmHeapPressureMetrics}.
 */
final class GarbageCollections {
  /** Collectors of the old generation, or of everything. */
  private static final List<String> MAJOR =
      Arrays.asList(
          "G1 Old Generation",
          "PS MarkSweep",
          "MarkSweepCompact",
          "ConcurrentMarkSweep",
          "ZGC Major Cycles",
          "Shenandoah Cycles",
          "Epsilon",
          "global",
          "global garbage collect",
          "GPGC Old",
          "GPGC Old Cycles",
          "GPGC Old Pauses");

  /** More kinds than any JVM has: a collector, what it did, and why. */
  private static final int MOST_KINDS = 200;

  private final long start = System.nanoTime();
  private final boolean areGenerations;
  private final @Nullable String allocationPool;
  private final List<String> longLivedPools;
  private final Map<List<String>, Histogram> pauses = new LinkedHashMap<>();
  private final Map<List<String>, Histogram> concurrentPhases = new LinkedHashMap<>();
  private final RecentSum pauseMillis = new RecentSum();

  private long allocated;
  private long allocatedAfter;
  private long promoted;
  private long liveData;
  private long maxData;
  private double usageAfter;

  /** Those of this JVM. */
  static GarbageCollections ofThisJvm() {
    List<String> longLived = new ArrayList<>();
    long max = 0;
    for (MemoryPoolMXBean pool : MemoryPools.longLived()) {
      longLived.add(pool.getName());
      max += max(MemoryPools.usage(pool));
    }
    return new GarbageCollections(
        MemoryPools.areGenerations(), MemoryPools.allocation(), longLived, max);
  }

  /**
   * @param allocationPool the name of the pool of new objects; null where it is not known
   * @param longLivedPools the names of those of old objects
   * @param maxData what they may hold
   */
  GarbageCollections(
      boolean areGenerations,
      @Nullable String allocationPool,
      List<String> longLivedPools,
      long maxData) {
    this.areGenerations = areGenerations;
    this.allocationPool = allocationPool;
    this.longLivedPools = longLivedPools;
    this.maxData = maxData;
  }

  /** A collection is over; the pools of memory are known by their names. */
  synchronized void collected(
      String name,
      String action,
      String cause,
      long millis,
      Map<String, MemoryUsage> before,
      Map<String, MemoryUsage> after) {
    boolean isConcurrent = isConcurrent(name, cause);
    Histogram times = times(isConcurrent ? concurrentPhases : pauses, name, action, cause);
    if (times != null) {
      times.record(TimeUnit.MILLISECONDS.toNanos(millis));
    }
    if (!isConcurrent) {
      pauseMillis.add(millis, RecentMax.minute(System.nanoTime()));
    }
    if (allocationPool != null) {
      allocated += Math.max(0, used(before, allocationPool) - allocatedAfter);
      allocatedAfter = used(after, allocationPool);
    }
    oldObjects(name, cause, before, after);
  }

  private void oldObjects(
      String name, String cause, Map<String, MemoryUsage> before, Map<String, MemoryUsage> after) {
    long usedBefore = 0;
    long usedAfter = 0;
    long max = 0;
    for (String pool : longLivedPools) {
      usedBefore += used(before, pool);
      usedAfter += used(after, pool);
      max += max(after.get(pool));
    }
    promoted += Math.max(0, usedAfter - usedBefore);
    usageAfter = max == 0 ? 0 : (double) usedAfter / max;
    // Collections of young objects make G1's old generation smaller, too.
    // What ZGC tells while it warms up is empty (Micrometer #4497).
    boolean isWarmup = usedAfter == 0 && cause.equals("Warmup");
    if ((usedAfter < usedBefore || isMajor(name)) && !isWarmup) {
      liveData = usedAfter;
      maxData = max;
    }
  }

  private boolean isMajor(String name) {
    // Of ZGC and Shenandoah without generations the pauses do not tell what the pools hold.
    return areGenerations ? MAJOR.contains(name) : !name.endsWith("Pauses");
  }

  private static boolean isConcurrent(String name, String cause) {
    return cause.equals("No GC")
        || name.equals("Shenandoah Cycles")
        || (name.startsWith("ZGC") && name.endsWith("Cycles"))
        || (name.startsWith("GPGC") && !name.endsWith("Pauses"));
  }

  /** 0 where there is no limit. */
  private static long max(@Nullable MemoryUsage usage) {
    return usage == null ? 0 : Math.max(0, usage.getMax());
  }

  private static long used(Map<String, MemoryUsage> usages, String pool) {
    MemoryUsage usage = usages.get(pool);
    return usage == null ? 0 : usage.getUsed();
  }

  /** Null where there are too many kinds. */
  private @Nullable Histogram times(
      Map<List<String>, Histogram> kinds, String name, String action, String cause) {
    List<String> kind = Arrays.asList(action, cause, name);
    Histogram times = kinds.get(kind);
    if (times == null && pauses.size() + concurrentPhases.size() < MOST_KINDS) {
      times = Histogram.withoutBuckets();
      kinds.put(kind, times);
    }
    return times;
  }

  synchronized void addTo(Snapshots snapshots) {
    times(snapshots, "jvm_gc_pause_seconds", "Pauses for garbage collection.", pauses);
    times(
        snapshots,
        "jvm_gc_concurrent_phase_time_seconds",
        "Garbage collection beside the application.",
        concurrentPhases);
    snapshots.counter(
        "jvm_gc_memory_allocated_bytes_total",
        "By how much the pool of new objects grew between collections.",
        (double) allocated);
    if (areGenerations) {
      snapshots.counter(
          "jvm_gc_memory_promoted_bytes_total",
          "By how much the pool of old objects grew in collections.",
          (double) promoted);
    }
    snapshots.gauge(
        "jvm_gc_live_data_size_bytes", "Old objects after a collection.", (double) liveData);
    snapshots.gauge(
        "jvm_gc_max_data_size_bytes", "What the pool of old objects may hold.", (double) maxData);
    if (!longLivedPools.isEmpty()) {
      snapshots.gauges(
          "jvm_memory_usage_after_gc",
          "The part of the pool of old objects in use after the last collection, 0 to 1.",
          Arrays.asList(
              snapshots.point(usageAfter, snapshots.labels("area", "heap", "pool", "long-lived"))));
    }
    snapshots.gauge(
        "jvm_gc_overhead", "The part of the last five minutes in pauses, 0 to 1.", overhead());
  }

  private double overhead() {
    long now = System.nanoTime();
    long watched = Math.min(now - start, TimeUnit.MINUTES.toNanos(RecentSum.MINUTES));
    return pauseMillis.get(RecentMax.minute(now)) * 1e6 / Math.max(1, watched);
  }

  private static void times(
      Snapshots snapshots, String name, String help, Map<List<String>, Histogram> kinds) {
    List<SummaryDataPointSnapshot> sums = new ArrayList<>();
    List<GaugeDataPointSnapshot> maxima = new ArrayList<>();
    kinds.forEach(
        (kind, times) -> {
          Labels labels =
              snapshots.labels("action", kind.get(0), "cause", kind.get(1), "gc", kind.get(2));
          sums.add(snapshots.point(times.count(), times.sum(), labels));
          maxima.add(snapshots.point(times.max(), labels));
        });
    if (!sums.isEmpty()) {
      snapshots.summaries(name, help, sums);
      snapshots.gauges(name + "_max", "The longest of the last two to three minutes.", maxima);
    }
  }
}
