package jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Connections and statements that are closed and handed out again. */
final class PoolScripts {
  private static final String SELECT = "SELECT name FROM item WHERE id = ?";
  private static final String UPDATE = "UPDATE item SET stock = stock + ? WHERE id = ?";

  private PoolScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("reopened", PoolScripts::reopened);
    scripts.put("retyped", PoolScripts::retyped);
    scripts.put("left-open", PoolScripts::leftOpen);
  }

  /** The same texts on connections that follow each other. */
  private static void reopened(Session session) throws SQLException {
    for (int i = 0; i < 6; i++) {
      try (Connection connection = session.open()) {
        for (int j = 0; j < 3; j++) {
          select(session, connection);
          update(session, connection);
        }
      }
    }
  }

  /** One text by one connection as a query, with generated keys, and as a plain statement. */
  private static void retyped(Session session) throws SQLException {
    try (Connection connection = session.open()) {
      for (int i = 0; i < 3; i++) {
        update(session, connection);
        try (PreparedStatement update =
            connection.prepareStatement(UPDATE, Statement.RETURN_GENERATED_KEYS)) {
          run(session, update);
        }
        try (Statement plain = connection.createStatement()) {
          plain.executeUpdate("DELETE FROM item WHERE id = 9");
          session.ran("DELETE");
        }
      }
    }
  }

  /** Statements that are closed with their connection only. */
  private static void leftOpen(Session session) throws SQLException {
    for (int i = 0; i < 4; i++) {
      try (Connection connection = session.open()) {
        run(session, connection.prepareStatement(UPDATE));
        connection.createStatement().executeQuery("SELECT id FROM item");
        session.ran("SELECT");
      }
    }
  }

  private static void select(Session session, Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      for (int id = 1; id <= 2; id++) {
        select.setInt(1, id);
        Check.rows(1, select.executeQuery());
        session.ran("SELECT");
      }
    }
  }

  private static void update(Session session, Connection connection) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      run(session, update);
    }
  }

  private static void run(Session session, PreparedStatement update) throws SQLException {
    update.setInt(1, 1);
    update.setInt(2, 3);
    Check.equal(1, update.executeUpdate());
    session.ran("UPDATE");
  }
}
