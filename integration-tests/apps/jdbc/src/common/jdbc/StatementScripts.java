package jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Plain and prepared statements. */
final class StatementScripts {
  private StatementScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("plain", StatementScripts::plain);
    scripts.put("prepared", StatementScripts::prepared);
    scripts.put("source", StatementScripts::source);
  }

  private static void plain(Session session) throws SQLException {
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

  /** What shows that the connections of a source are known. */
  private static void source(Session session) throws SQLException {
    plain(session);
    prepared(session);
  }

  private static void prepared(Session session) throws SQLException {
    String sql = "UPDATE item SET stock = ? WHERE id = ?";
    try (PreparedStatement update = session.connection.prepareStatement(sql)) {
      for (int i = 0; i < 20; i++) {
        update.setInt(1, i);
        update.setInt(2, i);
        update.executeUpdate();
        session.ran("UPDATE");
      }
    }
  }
}
