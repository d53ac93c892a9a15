package jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Statements that would take long. */
final class InterruptionScripts {
  private static final long PAUSE_MS = 50;

  private InterruptionScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("timeout", InterruptionScripts::timeout);
    scripts.put("cancel", InterruptionScripts::cancel);
  }

  private static void timeout(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.setQueryTimeout(1);
      session.fails(verb(session), "timeout", () -> run(statement, session));
    }
    after(session);
  }

  /** Cancels until it has an effect, for the statement may not have begun yet. */
  private static void cancel(Session session) throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (Statement statement = session.connection.createStatement()) {
      Thread canceller =
          new Thread(
              () -> {
                try {
                  while (!ended.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                    statement.cancel();
                  }
                } catch (SQLException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      canceller.start();
      try {
        session.fails(verb(session), "timeout", () -> run(statement, session));
      } finally {
        ended.countDown();
        canceller.join();
      }
    }
    after(session);
  }

  private static void run(Statement statement, Session session) throws SQLException {
    statement.execute(session.dialect.sql("long").substring(verb(session).length() + 1));
  }

  private static String verb(Session session) {
    return session.dialect.sql("long").split(" ")[0];
  }

  /** The connection is as good as before. */
  private static void after(Session session) throws SQLException {
    session.update("UPDATE", "UPDATE item SET stock = 3");
  }
}
