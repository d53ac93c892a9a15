package jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A connection of a script, and its account of what it has run. */
final class Session implements AutoCloseable {
  final Dialect dialect;
  final Connection connection;

  private final ConnectionSource source;
  private final List<Connection> others = new ArrayList<>();
  private final Map<String, Integer> ran = new TreeMap<>();
  private final Thread thread = Thread.currentThread();
  private int queries;

  Session(ConnectionSource source, Dialect dialect) throws SQLException {
    this.source = source;
    this.dialect = dialect;
    connection = opened();
  }

  /** Another connection, closed with the session. */
  Connection open() throws SQLException {
    Connection other = opened();
    others.add(other);
    return other;
  }

  private Connection opened() throws SQLException {
    Connection opened = source.open();
    for (String verb : source.runs()) {
      add(1, verb + " none");
    }
    return opened;
  }

  /** A statement with this verb has run. */
  void ran(String operation) {
    ran(1, operation);
  }

  /** So many have. */
  void ran(int times, String operation) {
    query(times, operation + " none");
  }

  /** A statement with this verb has failed so. */
  void failed(String operation, String errorType) {
    query(1, operation + " " + errorType);
  }

  private synchronized void query(int times, String what) {
    add(times, what);
    if (Thread.currentThread() == thread) {
      queries += times;
    }
  }

  private synchronized void add(int times, String what) {
    ran.merge(what, times, Integer::sum);
  }

  void commit() throws SQLException {
    connection.commit();
    add(1, "COMMIT none");
  }

  void rollback() throws SQLException {
    connection.rollback();
    add(1, "ROLLBACK none");
  }

  /** Runs what is to fail so. */
  void fails(String operation, String errorType, Action action) throws SQLException {
    try {
      action.run();
    } catch (SQLException e) {
      failed(operation, errorType);
      return;
    }
    throw new AssertionError(operation + " has not failed");
  }

  /** Runs a text that returns no rows. */
  void update(String operation, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      ran(operation);
    }
  }

  /** How many are the request's, and a line for each: verb, kind of error, how many. */
  synchronized String ran() {
    StringBuilder text = new StringBuilder().append(queries).append('\n');
    ran.forEach((what, times) -> text.append(what).append(' ').append(times).append('\n'));
    return text.toString();
  }

  /** A connection may be lost already: that is what a script was about. */
  @Override
  public void close() {
    others.add(connection);
    for (Connection one : others) {
      try {
        one.close();
      } catch (SQLException e) {
        // Lost.
      }
    }
  }

  /** Something that a driver does. */
  interface Action {
    void run() throws SQLException;
  }
}
