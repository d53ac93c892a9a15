package io.vigia.agent.telemetry;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JVM: memory, collections, threads and classes, named as by Micrometer's binders. */
final class JvmMeters {
  private final GarbageCollections collections;

  private JvmMeters(GarbageCollections collections) {
    this.collections = collections;
  }

  /** Begins to watch what is not to be read later: the garbage collections. */
  static JvmMeters bind() {
    return new JvmMeters(GarbageListener.watch());
  }

  void addTo(Snapshots snapshots) {
    collections.addTo(snapshots);
    addPools(snapshots);
    addBuffers(snapshots);
    addThreads(snapshots);
    addClasses(snapshots);
  }

  private static void addPools(Snapshots snapshots) {
    List<GaugeDataPointSnapshot> used = new ArrayList<>();
    List<GaugeDataPointSnapshot> committed = new ArrayList<>();
    List<GaugeDataPointSnapshot> max = new ArrayList<>();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getUsage();
      if (usage != null) { // null for a pool that is no more
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
