package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.ThreadState;
import io.vigia.bootstrap.Call;
import org.jspecify.annotations.Nullable;

/**
 * A measured commit or rollback. Its success is no evidence that the server is well: a driver
 * answers itself where no transaction is open.
 */
final class TransactionCall implements Call {
  private final Operation operation;
  private final ThreadState state;
  private final long start = System.nanoTime();

  TransactionCall(Operation operation, ThreadState state) {
    this.operation = operation;
    this.state = state;
    state.inSql = true;
  }

  @Override
  public void end(@Nullable Throwable thrown) {
    long now = System.nanoTime();
    state.inSql = false;
    if (thrown == null) {
      operation.succeeded(start, now);
    } else {
      operation.failed(start, now, thrown);
    }
  }
}
