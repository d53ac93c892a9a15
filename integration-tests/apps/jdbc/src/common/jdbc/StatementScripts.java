package jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Plain statements, and what their texts may look like. */
final class StatementScripts {
  private StatementScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("plain", StatementScripts::plain);
    scripts.put("large", StatementScripts::large);
    scripts.put("verbs", StatementScripts::verbs);
    scripts.put("several", StatementScripts::several);
    scripts.put("streaming", StatementScripts::streaming);
    scripts.put("thread", StatementScripts::thread);
  }

  static void plain(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.execute("SELECT name FROM item");
      session.ran("SELECT");
      statement.execute("UPDATE item SET stock = 4 WHERE id = 1");
      session.ran("UPDATE");
      try (ResultSet rows = statement.executeQuery("select name from item where id > 1")) {
        Check.rows(2, rows);
      }
      session.ran("SELECT");
      Check.equal(1, statement.executeUpdate("DELETE FROM item WHERE id = 2"));
      session.ran("DELETE");
    }
  }

  private static void large(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      Check.equal(3L, statement.executeLargeUpdate("UPDATE item SET stock = 4"));
      session.ran("UPDATE");
      statement.addBatch("DELETE FROM item WHERE id = 1");
      statement.addBatch("DELETE FROM item WHERE id = 2");
      Check.equal(2, statement.executeLargeBatch().length);
      session.ran("DELETE");
    }
    String sql = "UPDATE item SET stock = ?";
    try (PreparedStatement update = session.connection.prepareStatement(sql)) {
      update.setInt(1, 8);
      Check.equal(1L, update.executeLargeUpdate());
      session.ran("UPDATE");
    }
  }

  private static void verbs(Session session) throws SQLException {
    for (String verb : session.dialect.all("verb.")) {
      String operation = verb.substring(0, verb.indexOf(' '));
      String sql = verb.substring(operation.length() + 1);
      try (Statement statement = session.connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new SQLException(sql, e);
      }
      session.ran(operation);
    }
  }

  /** In one text: one round trip, named after the first. */
  private static void several(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.execute(
          "UPDATE item SET stock = 1 WHERE id = 1; DELETE FROM item WHERE id = 2; SELECT id FROM item");
      session.ran("UPDATE");
    }
    try (Statement statement = session.connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM item")) {
      Check.rows(2, rows);
    }
    session.ran("SELECT");
  }

  /** Rows that the driver fetches in portions, while the application reads. */
  private static void streaming(Session session) throws SQLException {
    session.connection.setAutoCommit(false);
    String sql = "SELECT a.id FROM item a, item b, item c";
    int size = Integer.parseInt(session.dialect.sql("fetch.size"));
    try (Statement statement = session.connection.createStatement()) {
      statement.setFetchSize(size);
      try (ResultSet rows = statement.executeQuery(sql)) {
        Check.rows(27, rows);
      }
      session.ran("SELECT");
    }
    try (PreparedStatement statement = session.connection.prepareStatement(sql)) {
      statement.setFetchSize(size);
      try (ResultSet rows = statement.executeQuery()) {
        Check.rows(27, rows);
      }
      session.ran("SELECT");
    }
    session.commit();
    session.connection.setAutoCommit(true);
  }

  private static void thread(Session session) throws Exception {
    Throwable[] thrown = new Throwable[1];
    Thread thread =
        new Thread(
            () -> {
              try {
                plain(session);
                PreparedScripts.prepared(session);
              } catch (Throwable e) {
                thrown[0] = e;
              }
            });
    thread.start();
    thread.join();
    if (thrown[0] != null) {
      throw new IllegalStateException(thrown[0]);
    }
  }
}
