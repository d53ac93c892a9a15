package io.vigia.agent.telemetry.statements;

import org.jspecify.annotations.Nullable;

/** What a statement had come to at one moment; times are in seconds. */
public final class StatementSummary {
  private static final double NANOS = 1e9;

  public final String system;
  public final String namespace;

  /** Without literals; {@code _OTHER} for all that have no entry of their own. */
  public final String statement;

  public final String operation;
  public final long count;
  public final long errors;
  public final double total;
  public final double mean;
  public final double max;
  public final double p95;

  /** The rows that updates and batches have changed. */
  public final long rows;

  /** How many executions were of batches that succeeded. */
  public final long batches;

  /** How many statements were in them. */
  public final long batched;

  /** The last slow call; null where there was none. */
  public final @Nullable SlowExample slow;

  StatementSummary(
      StatementStats of,
      long[] durations,
      long nanos,
      long longest,
      long errors,
      long rows,
      long batches,
      long batched) {
    system = of.system;
    namespace = of.namespace;
    statement = of.text;
    operation = of.operation;
    slow = of.slow;
    long executions = 0;
    for (long duration : durations) {
      executions += duration;
    }
    count = executions;
    total = nanos / NANOS;
    mean = executions == 0 ? 0 : total / executions;
    max = longest / NANOS;
    p95 = Math.min(DurationBuckets.quantile(durations, 0.95) / NANOS, max);
    this.errors = errors;
    this.rows = rows;
    this.batches = batches;
    this.batched = batched;
  }
}
