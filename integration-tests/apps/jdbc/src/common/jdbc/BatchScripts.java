package jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Batches, each of which is one operation. */
final class BatchScripts {
  private static final String INSERT = "INSERT INTO item (id, name, stock) VALUES (?, 'pot', 1)";

  private BatchScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("batch", BatchScripts::plain);
    scripts.put("batch-mixed", BatchScripts::mixed);
    scripts.put("batch-prepared", BatchScripts::prepared);
    scripts.put("batch-empty", BatchScripts::empty);
    scripts.put("batch-cleared", BatchScripts::cleared);
    scripts.put("batch-failing", BatchScripts::failing);
    scripts.put("batch-prepared-failing", BatchScripts::preparedFailing);
  }

  private static void plain(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      for (int i = 1; i <= 3; i++) {
        for (int id = 1; id <= i; id++) {
          statement.addBatch("UPDATE item SET stock = 4 WHERE id = " + id);
        }
        Check.equal(i, statement.executeBatch().length);
        session.ran("UPDATE");
      }
    }
  }

  private static void mixed(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.addBatch("UPDATE item SET stock = 4 WHERE id = 1");
      statement.addBatch("DELETE FROM item WHERE id = 1");
      statement.executeBatch();
      session.ran("_OTHER");
      statement.executeUpdate("DELETE FROM item WHERE id = 2");
      session.ran("DELETE");
    }
  }

  static void batch(Session session) throws SQLException {
    try (PreparedStatement insert = session.connection.prepareStatement(INSERT)) {
      add(insert, 4);
      add(insert, 5);
      Check.equal(2, insert.executeBatch().length);
      session.ran("INSERT");
    }
  }

  private static void prepared(Session session) throws SQLException {
    try (PreparedStatement insert = session.connection.prepareStatement(INSERT)) {
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 5; i++) {
          insert.setInt(1, 10 + 5 * round + i);
          insert.addBatch();
        }
        Check.equal(5, insert.executeBatch().length);
        session.ran("INSERT");
      }
      insert.setInt(1, 4);
      insert.executeUpdate();
      session.ran("INSERT");
    }
  }

  /** Nothing runs. */
  private static void empty(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      Check.equal(0, statement.executeBatch().length);
    }
    try (PreparedStatement insert = session.connection.prepareStatement(INSERT)) {
      Check.equal(0, insert.executeBatch().length);
    } catch (SQLException e) {
      session.failed("INSERT", "_OTHER"); // HSQLDB's driver wants a batch
    }
  }

  private static void cleared(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.addBatch("UPDATE item SET stock = 4 WHERE id = 1");
      statement.clearBatch();
      statement.addBatch("DELETE FROM item WHERE id = 1");
      statement.executeBatch();
      session.ran("DELETE");
    }
  }

  private static void failing(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.addBatch("INSERT INTO item (id, name, stock) VALUES (4, 'pot', 1)");
      statement.addBatch("INSERT INTO item (id, name, stock) VALUES (1, 'pot', 1)");
      session.fails("INSERT", "constraint", statement::executeBatch);
      statement.clearBatch();
      statement.addBatch("UPDATE item SET stock = 4 WHERE id = 1");
      statement.executeBatch();
      session.ran("UPDATE");
    }
  }

  private static void preparedFailing(Session session) throws SQLException {
    try (PreparedStatement insert = session.connection.prepareStatement(INSERT)) {
      add(insert, 4);
      add(insert, 1);
      session.fails("INSERT", "constraint", insert::executeBatch);
      insert.clearBatch();
      add(insert, 5);
      insert.executeBatch();
      session.ran("INSERT");
    }
  }

  private static void add(PreparedStatement insert, int id) throws SQLException {
    insert.setInt(1, id);
    insert.addBatch();
  }
}
