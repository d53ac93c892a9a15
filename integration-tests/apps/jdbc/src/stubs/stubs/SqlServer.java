package stubs;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** Statements of each kind, by SQL Server's driver on a server that only talks as one. */
public final class SqlServer {
  private SqlServer() {}

  /**
   * @param args the URL; with the connection left open, waits for the end of its input
   */
  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection(args[0], "sa", "secret")) {
      plain(connection);
      prepared(connection);
      transactions(connection);
      connection.isValid(5);
      fails(connection, "INSERT INTO item RAISERROR 2627");
      fails(connection, "SELECT RAISERROR 208");
      fails(connection, "UPDATE item RAISERROR 1205");
      fails(connection, "UPDATE item RAISERROR 1222");
      fails(connection, "EXEC WAITFOR");
      fails(connection, "DELETE SHUTDOWN");
      System.out.println("done");
      System.in.read();
    }
  }

  /** A SELECT of two rows, an UPDATE, an EXEC. */
  private static void plain(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("SELECT id FROM item");
      int sum = 0;
      while (rows.next()) {
        sum += rows.getInt(1);
      }
      if (sum != 3 || statement.executeUpdate("UPDATE item SET stock = 1") != 1) {
        throw new AssertionError("the server does not talk as it should");
      }
      statement.execute("EXEC restock");
    }
  }

  /** Five times an INSERT and a SELECT, once a CALL. */
  private static void prepared(Connection connection) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO item VALUES (?, ?)");
        PreparedStatement select =
            connection.prepareStatement(";WITH a AS (SELECT 1 b) SELECT b FROM a WHERE b = ?")) {
      for (int i = 0; i < 5; i++) {
        insert.setInt(1, i);
        insert.setString(2, "mug");
        insert.executeUpdate();
        select.setInt(1, i);
        ResultSet rows = select.executeQuery();
        while (rows.next()) {
          rows.getInt(1);
        }
      }
    }
    try (CallableStatement call = connection.prepareCall("{call restock(?)}")) {
      call.setInt(1, 1);
      call.execute();
    }
  }

  /** Two commits and a rollback. */
  private static void transactions(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.commit();
    Savepoint savepoint = connection.setSavepoint("before");
    connection.rollback(savepoint);
    connection.rollback();
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void fails(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      statement.execute(sql);
    } catch (SQLException e) {
      return;
    }
    throw new AssertionError(sql + " has not failed");
  }
}
