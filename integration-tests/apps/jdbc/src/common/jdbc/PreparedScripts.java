package jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Prepared statements. */
final class PreparedScripts {
  private static final String UPDATE = "UPDATE item SET stock = ? WHERE id = ?";

  private PreparedScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("prepared", PreparedScripts::prepared);
    scripts.put("again", PreparedScripts::again);
    scripts.put("methods", PreparedScripts::methods);
    scripts.put("source", PreparedScripts::source);
  }

  /** What shows that the connections of a source are known. */
  private static void source(Session session) throws SQLException {
    StatementScripts.plain(session);
    again(session);
    BatchScripts.batch(session);
  }

  static void prepared(Session session) throws SQLException {
    try (PreparedStatement update = session.connection.prepareStatement(UPDATE)) {
      for (int i = 0; i < 20; i++) {
        update(update, i);
        session.ran("UPDATE");
      }
    }
  }

  /** Closed and prepared again, as statement caches are for. */
  private static void again(Session session) throws SQLException {
    for (int i = 0; i < 10; i++) {
      try (PreparedStatement update = session.connection.prepareStatement(UPDATE)) {
        update(update, i);
        session.ran("UPDATE");
        update(update, i);
        session.ran("UPDATE");
      }
    }
  }

  private static void update(PreparedStatement update, int i) throws SQLException {
    update.setInt(1, i);
    update.setInt(2, i);
    update.executeUpdate();
  }

  private static void methods(Session session) throws SQLException {
    try (PreparedStatement update = session.connection.prepareStatement(UPDATE)) {
      update.setInt(1, 4);
      update.setInt(2, 2);
      Check.equal(false, update.execute());
      session.ran("UPDATE");
      Check.equal(1, update.executeUpdate());
      session.ran("UPDATE");
    }
    String sql = "SELECT name FROM item WHERE stock = ?";
    try (PreparedStatement select = session.connection.prepareStatement(sql)) {
      select.setInt(1, 4);
      try (ResultSet rows = select.executeQuery()) {
        Check.rows(1, rows);
      }
      session.ran("SELECT");
      Check.equal(true, select.execute());
      session.ran("SELECT");
    }
    try (PreparedStatement select =
        session.connection.prepareStatement(
            sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      select.setInt(1, 4);
      Check.rows(1, select.executeQuery());
      session.ran("SELECT");
    }
  }
}
