package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.statements.StatementStats;
import io.vigia.agent.telemetry.statements.Statements;
import io.vigia.bootstrap.StatementCall;
import org.jspecify.annotations.Nullable;

/** A measured statement. */
final class SqlCall implements StatementCall {
  private final Operation operation;
  private final StatementStats stats;
  private final Statements statistics;
  private final ThreadState state;
  private final long start = System.nanoTime();

  SqlCall(Operation operation, StatementStats stats, Statements statistics, ThreadState state) {
    this.operation = operation;
    this.stats = stats;
    this.statistics = statistics;
    this.state = state;
    state.inSql = true;
  }

  @Override
  public void end(@Nullable Throwable thrown) {
    long now = ended(thrown);
    stats.ran(start, now, thrown != null);
    told(now, thrown);
  }

  @Override
  public void endUpdate(long rows, @Nullable Throwable thrown) {
    long now = ended(thrown);
    stats.ran(start, now, thrown != null, rows);
    told(now, thrown);
  }

  @Override
  public void endBatch(@Nullable Object counts, @Nullable Throwable thrown) {
    if (counts != null && BatchCounts.size(counts) == 0) {
      nothingRan();
      return;
    }
    long now = ended(thrown);
    if (counts == null) {
      stats.ran(start, now, thrown != null);
    } else {
      stats.ranBatch(start, now, BatchCounts.rows(counts), BatchCounts.size(counts));
    }
    told(now, thrown);
  }

  private void told(long now, @Nullable Throwable thrown) {
    RequestContext request = state.request;
    statistics.took(stats, now - start, now, request);
    if (request != null && state.borrowing == 0) {
      request.happened(stats, start, now, thrown != null, 0);
    }
  }

  /** Of a prepared statement it shows in the end that its batch was empty. */
  private void nothingRan() {
    state.inSql = false;
    if (state.request != null) {
      statistics.ranNothing(state.request);
    }
  }

  private long ended(@Nullable Throwable thrown) {
    long now = System.nanoTime();
    state.inSql = false;
    if (thrown == null) {
      operation.succeeded(start, now);
      operation.database.dependency().answered(now);
    } else {
      operation.failed(start, now, thrown);
    }
    return now;
  }
}
