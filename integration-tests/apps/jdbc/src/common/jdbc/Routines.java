package jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Procedures and functions of the databases that keep them in Java. */
public final class Routines {
  private Routines() {}

  public static void restock(int item) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:default:connection")) {
      restockOn(connection, item);
    }
  }

  /** H2 hands over the connection that is in use. */
  public static void restockOn(Connection connection, int item) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE item SET stock = stock + 1 WHERE id = " + item);
    }
  }

  public static int stockOf(int item) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:default:connection")) {
      return stockOfOn(connection, item);
    }
  }

  public static int stockOfOn(Connection connection, int item) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT stock FROM item WHERE id = " + item)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
