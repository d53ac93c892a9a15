package io.vigia.agent.telemetry;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.vigia.agent.util.Log;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JVM: memory, collections, threads, classes and its process, named as by Micrometer's binders.
 * What a JVM does not tell, for good or this time, leaves out its own group and no other.
 */
final class JvmMeters {
  /** Groups that were left out, which is told once of each. */
  private final Set<String> lacking = new HashSet<>();

  private @Nullable GarbageCollections collections;
  private boolean isBound;

  /** Begins to watch what is not to be read later: the garbage collections. */
  synchronized void bind() {
    if (!isBound) {
      isBound = true;
      attempt("garbage collections", () -> collections = GarbageListener.watch());
    }
  }

  synchronized void addTo(Snapshots snapshots) {
    bind();
    GarbageCollections watched = collections;
    if (watched != null) {
      watched.addTo(snapshots);
    }
    attempt("memory", () -> addPools(snapshots));
    attempt("buffers", () -> addBuffers(snapshots));
    attempt("threads", () -> addThreads(snapshots));
    attempt("classes", () -> addClasses(snapshots));
    attempt("uptime", () -> ProcessSnapshots.addTimes(snapshots));
    attempt("CPU", () -> ProcessSnapshots.addUsage(snapshots));
    // An InternalError where none is left to read the number by.
    attempt("open files", () -> ProcessSnapshots.addFiles(snapshots));
  }

  private void attempt(String group, Runnable reading) {
    try {
      reading.run();
    } catch (LinkageError e) {
      lacks("meters", e); // an image without the modules of management: one line for all
    } catch (RuntimeException | InternalError e) {
      lacks(group, e);
    }
  }

  private void lacks(String what, Throwable thrown) {
    if (lacking.add(what)) {
      Log.warn("/metrics is without the " + what + " of the JVM", thrown);
    }
  }

  private static void addPools(Snapshots snapshots) {
    List<GaugeDataPointSnapshot> used = new ArrayList<>();
    List<GaugeDataPointSnapshot> committed = new ArrayList<>();
    List<GaugeDataPointSnapshot> max = new ArrayList<>();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = MemoryPools.usage(pool);
      if (usage != null) {
        String area = pool.getType() == MemoryType.HEAP ? "heap" : "nonheap";
        Labels labels = snapshots.labels("area", area, "id", pool.getName());
        used.add(snapshots.point(usage.getUsed(), labels));
        committed.add(snapshots.point(usage.getCommitted(), labels));
        max.add(snapshots.point(usage.getMax(), labels));
      }
    }
    snapshots.gauges("jvm_memory_used_bytes", "Memory in use.", used);
    snapshots.gauges("jvm_memory_committed_bytes", "Memory that the JVM has.", committed);
    snapshots.gauges("jvm_memory_max_bytes", "Memory that it may take, -1 for no limit.", max);
  }

  private static void addBuffers(Snapshots snapshots) {
    List<GaugeDataPointSnapshot> count = new ArrayList<>();
    List<GaugeDataPointSnapshot> used = new ArrayList<>();
    List<GaugeDataPointSnapshot> capacity = new ArrayList<>();
    for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
      Labels labels = snapshots.labels("id", pool.getName());
      count.add(snapshots.point(pool.getCount(), labels));
      used.add(snapshots.point(pool.getMemoryUsed(), labels));
      capacity.add(snapshots.point(pool.getTotalCapacity(), labels));
    }
    snapshots.gauges("jvm_buffer_count_buffers", "Buffers outside of the heap.", count);
    snapshots.gauges("jvm_buffer_memory_used_bytes", "Memory that they take.", used);
    snapshots.gauges("jvm_buffer_total_capacity_bytes", "What they can hold.", capacity);
  }

  private static void addThreads(Snapshots snapshots) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    gauge(snapshots, "jvm_threads_live_threads", "Live threads.", threads.getThreadCount());
    gauge(
        snapshots,
        "jvm_threads_daemon_threads",
        "Live daemon threads.",
        threads.getDaemonThreadCount());
    gauge(
        snapshots,
        "jvm_threads_peak_threads",
        "The most live threads there were.",
        threads.getPeakThreadCount());
    snapshots.counter(
        "jvm_threads_started_threads_total",
        "Threads that were started.",
        (double) threads.getTotalStartedThreadCount());
    int[] counts = new int[Thread.State.values().length];
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null) { // null for one that has ended since
        counts[thread.getThreadState().ordinal()]++;
      }
    }
    List<GaugeDataPointSnapshot> states = new ArrayList<>();
    for (Thread.State state : Thread.State.values()) {
      String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
      states.add(snapshots.point(counts[state.ordinal()], snapshots.labels("state", name)));
    }
    snapshots.gauges("jvm_threads_states_threads", "Live threads by their states.", states);
  }

  private static void addClasses(Snapshots snapshots) {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    gauge(
        snapshots,
        "jvm_classes_loaded_classes",
        "Classes that are loaded.",
        classes.getLoadedClassCount());
    snapshots.counter(
        "jvm_classes_loaded_count_classes_total",
        "Classes that were loaded.",
        (double) classes.getTotalLoadedClassCount());
    snapshots.counter(
        "jvm_classes_unloaded_classes_total",
        "Classes that were unloaded.",
        (double) classes.getUnloadedClassCount());
  }

  private static void gauge(Snapshots snapshots, String name, String help, int value) {
    snapshots.gauge(name, help, (double) value);
  }
}
