package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What rewritten JDBC drivers tell the agent. */
public interface SqlHook {
  /**
   * A driver is asked for a connection. What it runs until the call ends is its own business and
   * not measured.
   */
  default @Nullable ConnectCall connecting(@Nullable String url) {
    return null;
  }

  /**
   * A driver is about to do something that is no statement of the application: whatever it runs
   * until the call ends is not measured. Null where nothing on this thread is measured anyway, and
   * for a wrapper.
   *
   * @param driver its connection, or another object of its own
   */
  default @Nullable Call inDriver(Object driver) {
    return null;
  }

  /**
   * A connection has made a statement, or has handed out one that it had kept.
   *
   * @param statement null where it could not
   * @param sql the text of a prepared or callable statement, null for a plain one
   */
  default void created(Object connection, @Nullable Object statement, @Nullable String sql) {}

  /** A text was added to the batch of a plain statement. */
  default void batched(Object statement, @Nullable String sql) {}

  /**
   * A statement is about to run. Null when it is not measured: a statement of this thread is being
   * measured already, as happens where a pool wraps the driver's statement.
   *
   * @param sql the text, null where the statement was made with one
   */
  default @Nullable StatementCall executing(Object statement, @Nullable String sql) {
    return null;
  }

  /**
   * A connection is about to end its transaction. Null when that is not measured, as for a wrapper
   * of the driver's connection.
   *
   * @param verb {@code COMMIT} or {@code ROLLBACK}
   */
  default @Nullable Call ending(Object connection, String verb) {
    return null;
  }

  /** What was added to the batch of a statement is not to run. */
  default void batchCleared(Object statement) {}
}
