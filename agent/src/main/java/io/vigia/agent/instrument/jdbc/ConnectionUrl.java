package io.vigia.agent.instrument.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a driver's own connection says of itself. The driver answers from what it was configured
 * with and asks no server: {@code JdbcTest} compares what servers get with and without it. A class
 * of its own, so that {@code java.sql} is not loaded before there is a connection.
 */
final class ConnectionUrl {
  private ConnectionUrl() {}

  /** The URL, null where the connection tells none. */
  static @Nullable String of(Object connection) {
    if (!(connection instanceof Connection)) {
      return null;
    }
    try {
      return ((Connection) connection).getMetaData().getURL();
    } catch (SQLException | RuntimeException | LinkageError e) {
      return null;
    }
  }
}
