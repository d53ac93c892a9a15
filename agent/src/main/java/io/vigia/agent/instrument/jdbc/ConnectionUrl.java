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
      return of((Connection) connection);
    } catch (SQLException | RuntimeException | LinkageError e) {
      return null;
    }
  }

  private static @Nullable String of(Connection connection) throws SQLException {
    String url = connection.getMetaData().getURL();
    // MySQL's driver gives the connections of a group of hosts URLs of their own, without it.
    boolean grouped =
        connection.getClass().getName().startsWith("com.mysql.")
            && JdbcUrl.parse(String.valueOf(url)).namespace.equals(JdbcUrl.NO_NAMESPACE);
    return grouped ? "jdbc:mysql:" + connection.getCatalog() : url;
  }
}
