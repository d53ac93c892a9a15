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
      statement.execute(
          dialect.sql(
              "items", "CREATE TABLE item (id INT PRIMARY KEY, name VARCHAR(40), stock INT)"));
      for (String more : dialect.sql("more", "").split(";;")) {
        if (!more.trim().isEmpty()) {
          statement.execute(more.trim());
        }
      }
    }
  }

  /** As it was: one DELETE and one INSERT. */
  static void refill(Session session) throws SQLException {
    session.update("DELETE", "DELETE FROM item");
    session.update("INSERT", "INSERT INTO item VALUES (1, 'mug', 5), (2, 'cup', 7), (3, 'jug', 9)");
  }
}
