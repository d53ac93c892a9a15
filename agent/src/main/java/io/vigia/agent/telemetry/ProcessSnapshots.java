package io.vigia.agent.telemetry;

/** The numbers of the process that no binder of Micrometer's has, or under a better name. */
final class ProcessSnapshots {
  private ProcessSnapshots() {}

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
  }

  private static void gauge(Snapshots snapshots, String name, String help, long value) {
    if (value >= 0) {
      snapshots.gauge(name, help, (double) value);
    }
  }
}
