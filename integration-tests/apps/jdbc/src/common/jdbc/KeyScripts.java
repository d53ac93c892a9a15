package jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Statements that return the keys of the rows that they add. */
final class KeyScripts {
  private static final String INSERT = "INSERT INTO note (body) VALUES ('fragile')";

  private KeyScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("keys", KeyScripts::keys);
    scripts.put("key-columns", KeyScripts::columns);
    scripts.put("key-indexes", KeyScripts::indexes);
  }

  private static void keys(Session session) throws SQLException {
    int flag = Statement.RETURN_GENERATED_KEYS;
    try (Statement statement = session.connection.createStatement()) {
      statement.executeUpdate(INSERT, flag);
      ran(session, statement);
      statement.execute(INSERT, flag);
      ran(session, statement);
    }
    try (PreparedStatement insert = session.connection.prepareStatement(INSERT, flag)) {
      insert.executeUpdate();
      ran(session, insert);
    }
  }

  private static void columns(Session session) throws SQLException {
    String[] columns = {session.dialect.sql("key.column")};
    try (Statement statement = session.connection.createStatement()) {
      statement.executeUpdate(INSERT, columns);
      ran(session, statement);
      statement.execute(INSERT, columns);
      ran(session, statement);
    }
    try (PreparedStatement insert = session.connection.prepareStatement(INSERT, columns)) {
      insert.executeUpdate();
      ran(session, insert);
    }
  }

  private static void indexes(Session session) throws SQLException {
    int[] indexes = {1};
    try (Statement statement = session.connection.createStatement()) {
      statement.executeUpdate(INSERT, indexes);
      ran(session, statement);
      statement.execute(INSERT, indexes);
      ran(session, statement);
    }
    try (PreparedStatement insert = session.connection.prepareStatement(INSERT, indexes)) {
      insert.executeUpdate();
      ran(session, insert);
    }
  }

  private static void ran(Session session, Statement statement) throws SQLException {
    session.ran("INSERT");
    try (ResultSet keys = statement.getGeneratedKeys()) {
      Check.rows(1, keys);
    }
  }
}
