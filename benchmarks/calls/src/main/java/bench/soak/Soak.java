package bench.soak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Runs millions of statements of many texts on H2 in memory, and prints what the heap holds after a
 * full collection at the start, after each million, and at the end.
 */
public final class Soak {
  private static final int STEP = 1_000_000;

  /** What softly and weakly held things, and what the collector itself keeps, need to go. */
  private static final int COLLECTIONS = 3;

  private Soak() {}

  /**
   * @param args the number of statements, and of texts that are no other's but for values
   */
  public static void main(String[] args) throws SQLException {
    int statements = Integer.parseInt(args[0]);
    int texts = Integer.parseInt(args[1]);
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:soak", "sa", "")) {
      create(connection);
      for (int i = 0; i < texts / 10; i++) { // H2 and the JIT have what they keep
        run(connection, -1, i);
      }
      report(0);
      long start = System.nanoTime();
      for (int i = 0; i < statements; i++) {
        run(connection, i % texts, i);
        if ((i + 1) % STEP == 0) {
          report(i + 1);
        }
      }
      report(statements);
      System.out.printf(
          Locale.ROOT, "%.1f us a statement%n", (System.nanoTime() - start) / 1e3 / statements);
    }
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE item (id INT PRIMARY KEY, name VARCHAR(40))");
      statement.execute("INSERT INTO item VALUES (1, 'mug'), (2, 'cup'), (3, 'jug')");
    }
  }

  /** Text number {@code text}, by a plain statement with a value in it or by a prepared one. */
  private static void run(Connection connection, int text, int value) throws SQLException {
    String sql = "SELECT name AS n" + (text + 1) + " FROM item WHERE id = ";
    if (value % 2 == 0) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql + value % 7)) {
        rows.next();
      }
    } else {
      try (PreparedStatement statement = connection.prepareStatement(sql + '?')) {
        statement.setInt(1, value % 7);
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
        }
      }
    }
  }

  private static void report(int statements) {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%,d statements: %,d KB%n",
        statements,
        (runtime.totalMemory() - runtime.freeMemory()) >> 10);
  }
}
