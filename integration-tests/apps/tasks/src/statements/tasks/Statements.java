package tasks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks that run statements, several at once. */
final class Statements {
  private static final int TASKS = 8;
  private static final int STATEMENTS = 25;

  private Statements() {}

  static Map<String, Script> all() {
    return Collections.singletonMap("statements", Statements::play);
  }

  private static void play(Server server) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(TASKS);
    for (int i = 0; i < 2; i++) {
      server.request(
          trace -> {
            List<Callable<Void>> tasks = Collections.nCopies(TASKS, Statements::run);
            for (Future<Void> future : pool.invokeAll(new ArrayList<>(tasks))) {
              Pools.get(future);
            }
          });
    }
    pool.shutdown();
  }

  private static Void run() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:mem:tasks;DB_CLOSE_DELAY=-1");
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < STATEMENTS; i++) {
        statement.executeQuery("SELECT 1").close();
      }
    }
    return null;
  }
}
