package io.vigia.agent.telemetry;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;

/** The few numbers of the JVM that cost next to nothing to read. */
public final class Jvm {
  private static final long LOADED = System.nanoTime();

  private Jvm() {}

  /** Bytes of the heap in use, garbage among them. */
  public static long heapUsed() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Bytes that the heap may grow to. */
  public static long heapMax() {
    return Runtime.getRuntime().maxMemory();
  }

  /**
   * The part of the maximum that the pools of old objects have in use after a collection; NaN where
   * the JVM does not tell. The same as Micrometer's {@code jvm_memory_usage_after_gc}.
   */
  public static double heapAfterCollection() {
    try {
      long used = 0;
      long max = 0;
      for (MemoryPoolMXBean pool : MemoryPools.longLived()) {
        MemoryUsage usage = pool.getCollectionUsage();
        if (usage != null && usage.getMax() > 0) {
          used += usage.getUsed();
          max += usage.getMax();
        }
      }
      return max == 0 ? Double.NaN : (double) used / max;
    } catch (LinkageError e) {
      return Double.NaN;
    }
  }

  public static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** The number of live threads; -1 in a JVM image without the management module. */
  public static int threads() {
    try {
      return ManagementFactory.getThreadMXBean().getThreadCount();
    } catch (LinkageError e) {
      return -1;
    }
  }

  /** The number of threads that wait for each other for ever; stops the JVM for a moment. */
  public static int deadlockedThreads() {
    try {
      long[] threads = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
      return threads == null ? 0 : threads.length;
    } catch (LinkageError | UnsupportedOperationException e) {
      return 0;
    }
  }

  /** Seconds since the JVM started. */
  public static double uptimeSeconds() {
    try {
      return ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    } catch (LinkageError e) {
      return Histogram.seconds(System.nanoTime() - LOADED);
    }
  }

  /** Nanoseconds of CPU that the process has used; -1 where the JVM does not tell. */
  public static long cpuNanos() {
    try {
      OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
      return system instanceof com.sun.management.OperatingSystemMXBean
          ? ((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime()
          : -1;
    } catch (LinkageError e) {
      return -1;
    }
  }
}
