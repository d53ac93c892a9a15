package io.vigia.agent.instrument.pool;

import io.vigia.agent.telemetry.Histogram;
import io.vigia.agent.telemetry.Readings;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** The names under which pools are shown: those of Micrometer, as Spring Boot's users know them. */
enum PoolMetrics {
  /** Those of HikariCP's own {@code MicrometerMetricsTracker}. */
  HIKARICP("hikaricp_connections", "pool", "_timeout_total", "Borrowers that gave up waiting."),

  /** Those of {@code DataSourcePoolMetrics}, and in the same manner what that does not have. */
  JDBC("jdbc_connections", "name", "_failures_total", "Borrowers that got an exception.");

  final String name;
  final String label;
  private final String failures;
  private final String failuresHelp;

  PoolMetrics(String name, String label, String failures, String failuresHelp) {
    this.name = name;
    this.label = label;
    this.failures = failures;
    this.failuresHelp = failuresHelp;
  }

  /**
   * True where a borrowing that ended so is counted; HikariCP leaves those out that were
   * interrupted, or refused while the pool was suspended.
   */
  boolean counts(@Nullable Throwable thrown) {
    return this == JDBC
        || thrown == null
        || thrown instanceof SQLTransientConnectionException
        || thrown instanceof SQLTimeoutException;
  }

  void readFailures(Readings into, double number, String pool) {
    into.counter(name + failures, failuresHelp, number, label, pool);
  }

  /** As Micrometer's timer: the count, the sum and the maximum. */
  void readTimer(
      Readings into, String suffix, String help, @Nullable Histogram times, String pool) {
    if (times != null) {
      into.summary(name + suffix, help, times.count(), times.sum(), label, pool);
      into.maximum(
          name + suffix + "_max",
          "The longest of the last two to three minutes.",
          times.max(),
          label,
          pool);
    }
  }
}
