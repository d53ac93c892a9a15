package io.vigia.agent.alert;

import io.vigia.agent.telemetry.Jvm;
import io.vigia.agent.telemetry.Meters;
import java.io.File;
import java.util.Collections;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Reads what the rules look at off the meters and the JVM. */
public final class MeterReadings implements Supplier<Reading> {
  private final Meters meters;
  private final LongSupplier logErrors;
  private final Supplier<Map<String, Boolean>> components;

  /** The disk that Micrometer's {@code disk_*} tell of, too: that of the working directory. */
  private final File disk = new File("").getAbsoluteFile();

  /**
   * Readings of these.
   *
   * @param logErrors how many records of level ERROR there were
   * @param components those of the health, and whether they are well
   */
  public MeterReadings(
      Meters meters, LongSupplier logErrors, Supplier<Map<String, Boolean>> components) {
    this.meters = meters;
    this.logErrors = logErrors;
    this.components = components;
  }

  @Override
  public Reading get() {
    long[] requests = new long[1];
    meters.httpServerRequests.forEach((values, histogram) -> requests[0] += histogram.count());
    return new Reading(
        requests[0],
        meters.httpServerErrors.count(),
        meters.slowRequests.above(),
        meters.slowRequests.aboveLower(),
        logErrors.getAsLong(),
        disks(),
        Jvm.heapAfterCollection(),
        components.get());
  }

  /** Empty where the disk cannot be asked. */
  private Map<String, Double> disks() {
    long total = disk.getTotalSpace();
    return total <= 0
        ? Collections.<String, Double>emptyMap()
        : Collections.singletonMap(disk.getPath(), 1 - (double) disk.getUsableSpace() / total);
  }
}
