package io.vigia.agent.telemetry;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.RuntimeMXBean;
import java.util.Collections;

/** The process and the machine, named as by Micrometer's binders and micrometer-jvm-extras. */
final class ProcessSnapshots {
  private static final File DISK = new File("").getAbsoluteFile();

  private ProcessSnapshots() {}

  /** What can be told without the management module. */
  static void addTo(Snapshots snapshots) {
    ProcessStatus status = ProcessStatus.read();
    // The names of micrometer-jvm-extras, which dashboard 4701 reads.
    gauge(snapshots, "process_memory_vss_bytes", "Virtual memory.", status.get("VmSize"));
    gauge(snapshots, "process_memory_rss_bytes", "Resident memory.", status.get("VmRSS"));
    gauge(snapshots, "process_memory_swap_bytes", "Memory swapped out.", status.get("VmSwap"));
    gauge(snapshots, "process_threads", "Threads, native ones too.", status.get("Threads"));
    long cpu = Jvm.cpuNanos();
    if (cpu >= 0) {
      snapshots.counter(
          "process_cpu_seconds_total", "CPU time of the process.", Histogram.seconds(cpu));
    }
    // Micrometer's name and, since a gauge may not end in _count, without a type.
    snapshots.untyped("system_cpu_count", "Processors of the JVM.", Jvm.processors());
    disk(
        snapshots,
        "disk_free_bytes",
        "Space left for the working directory.",
        DISK.getUsableSpace());
    disk(snapshots, "disk_total_bytes", "Space of the disk that has it.", DISK.getTotalSpace());
  }

  static void addTimes(Snapshots snapshots) {
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    snapshots.gauge("process_uptime_seconds", "Since the JVM started.", runtime.getUptime() / 1e3);
    snapshots.gauge("process_start_time_seconds", "When it started.", runtime.getStartTime() / 1e3);
  }

  @SuppressWarnings("deprecation") // getCpuLoad, which is the same, came with Java 14
  static void addUsage(Snapshots snapshots) {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    double load = system.getSystemLoadAverage();
    if (load >= 0) {
      snapshots.gauge("system_load_average_1m", "The machine's load average.", load);
    }
    if (system instanceof com.sun.management.OperatingSystemMXBean) {
      com.sun.management.OperatingSystemMXBean more =
          (com.sun.management.OperatingSystemMXBean) system;
      snapshots.gauge(
          "system_cpu_usage", "The machine's CPU in use, 0 to 1.", more.getSystemCpuLoad());
      snapshots.gauge(
          "process_cpu_usage", "The part that the process uses.", more.getProcessCpuLoad());
    }
  }

  static void addFiles(Snapshots snapshots) {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    if (system instanceof UnixOperatingSystemMXBean) {
      UnixOperatingSystemMXBean unix = (UnixOperatingSystemMXBean) system;
      gauge(
          snapshots,
          "process_files_max_files",
          "File descriptors that may be open.",
          unix.getMaxFileDescriptorCount());
      gauge(
          snapshots,
          "process_files_open_files",
          "Open file descriptors.",
          unix.getOpenFileDescriptorCount());
    }
  }

  private static void disk(Snapshots snapshots, String name, String help, long bytes) {
    snapshots.gauges(
        name,
        help,
        Collections.singletonList(
            snapshots.point(bytes, snapshots.labels("path", DISK.getPath()))));
  }

  private static void gauge(Snapshots snapshots, String name, String help, long value) {
    if (value >= 0) {
      snapshots.gauge(name, help, (double) value);
    }
  }
}
