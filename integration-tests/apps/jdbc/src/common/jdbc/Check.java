package jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** That the driver does what the script is about. */
final class Check {
  private Check() {}

  static void equal(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", not " + actual);
    }
  }

  /** Reads to the end. */
  static void rows(int expected, ResultSet rows) throws SQLException {
    int count = 0;
    while (rows.next()) {
      count++;
    }
    equal(expected, count);
  }
}
