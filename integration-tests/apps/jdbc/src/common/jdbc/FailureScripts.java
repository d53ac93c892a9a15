package jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Statements that fail. */
final class FailureScripts {
  private FailureScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("constraint", FailureScripts::constraint);
    scripts.put("syntax", FailureScripts::syntax);
    scripts.put("data", FailureScripts::data);
    scripts.put("closed", FailureScripts::closed);
    scripts.put("lost", FailureScripts::lost);
  }

  private static void constraint(Session session) throws SQLException {
    String sql = "INSERT INTO item (id, name, stock) VALUES (1, 'pot', 1)";
    try (Statement statement = session.connection.createStatement()) {
      session.fails("INSERT", "constraint", () -> statement.executeUpdate(sql));
    }
    try (PreparedStatement insert = session.connection.prepareStatement(sql)) {
      session.fails("INSERT", "constraint", insert::executeUpdate);
      session.fails("INSERT", "constraint", insert::execute);
    }
  }

  private static void syntax(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      session.fails("SELECT", "syntax", () -> statement.executeQuery("SELECT FROM WHERE"));
      session.fails("UPDATE", "syntax", () -> statement.execute("UPDATE nowhere SET nothing = 1"));
    }
  }

  private static void data(Session session) throws SQLException {
    String sql =
        "UPDATE item SET name = '1234567890123456789012345678901234567890123456789' WHERE id = 1";
    try (Statement statement = session.connection.createStatement()) {
      session.fails("UPDATE", "data", () -> statement.executeUpdate(sql));
    }
  }

  /** Statements that are closed already, which some drivers run all the same. */
  private static void closed(Session session) throws SQLException {
    Statement statement = session.connection.createStatement();
    statement.close();
    failsClosed(session, () -> statement.executeQuery("SELECT id FROM item"));
    PreparedStatement select = session.connection.prepareStatement("SELECT id FROM item");
    Check.rows(3, select.executeQuery());
    session.ran("SELECT");
    select.close();
    failsClosed(session, select::executeQuery);
  }

  /** MariaDB's driver has the state of wrong syntax for it. */
  private static void failsClosed(Session session, Session.Action action) {
    try {
      action.run();
    } catch (SQLException e) {
      boolean syntax = String.valueOf(e.getSQLState()).startsWith("42");
      session.failed("SELECT", syntax ? "syntax" : "_OTHER");
      return;
    }
    session.ran("SELECT");
  }

  /** A connection that the server has ended. */
  private static void lost(Session session) throws SQLException {
    Connection other = session.open();
    try (Statement statement = session.connection.createStatement();
        Statement executioner = other.createStatement()) {
      ResultSet rows = statement.executeQuery(session.dialect.sql("session.id"));
      session.ran("SELECT");
      rows.next();
      String kill = session.dialect.sql("session.kill").replace("?", rows.getString(1));
      String operation = kill.substring(0, kill.indexOf(' '));
      executioner.execute(kill.substring(operation.length() + 1));
      session.ran(operation);
      session.fails("SELECT", "connection", () -> statement.execute("SELECT id FROM item"));
    }
  }
}
