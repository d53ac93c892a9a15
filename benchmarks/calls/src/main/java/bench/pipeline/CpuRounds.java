package bench.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Rounds of the same work, measured by the CPU of the whole process. */
final class CpuRounds {
  private CpuRounds() {}

  /**
   * The median CPU of a round in seconds.
   *
   * @param rounds as many for warm-up, and as many that count
   */
  static double median(int rounds, Round round) throws Exception {
    for (int i = 0; i < rounds; i++) {
      round.run();
    }
    double[] seconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long before = cpuNanos();
      round.run();
      seconds[i] = (cpuNanos() - before) / (double) TimeUnit.SECONDS.toNanos(1);
    }
    Arrays.sort(seconds);
    return seconds[rounds / 2];
  }

  private static long cpuNanos() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  /** What is measured. */
  interface Round {
    void run() throws Exception;
  }
}
