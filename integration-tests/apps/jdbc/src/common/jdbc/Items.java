package jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The table that all scripts use, with the items 1, 2 and 3. */
final class Items {
  private Items() {}

  static void create(ConnectionSource source, Dialect dialect) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      for (String sql : dialect.all("create.")) {
        statement.execute(sql);
      }
    }
  }

  /** As it was: one DELETE and one INSERT. */
  static void refill(Session session) throws SQLException {
    session.update("DELETE", "DELETE FROM item");
    session.update(
        "INSERT",
        "INSERT INTO item (id, name, stock) VALUES (1, 'mug', 5), (2, 'cup', 7), (3, 'jug', 9)");
  }
}
