package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What rewritten JDBC drivers tell the agent. */
public interface SqlHook {
  /**
   * A driver has opened a connection.
   *
   * @param connection the connection, null where the driver refused the URL
   */
  default void connected(@Nullable Object connection, @Nullable String url) {}

  /** A driver could not open a connection. */
  default void connectFailed(@Nullable String url, Throwable thrown) {}

  /**
   * A connection has made a statement.
   *
   * @param sql the text of a prepared or callable statement, null for a plain one
   */
  default void created(Object connection, @Nullable Object statement, @Nullable String sql) {}

  /**
   * A statement is about to run. Null when it is not measured: a statement of this thread is being
   * measured already, as happens where a pool wraps the driver's statement.
   *
   * @param sql the text, null where the statement was made with one
   */
  default @Nullable Call executing(Object statement, @Nullable String sql) {
    return null;
  }
}
