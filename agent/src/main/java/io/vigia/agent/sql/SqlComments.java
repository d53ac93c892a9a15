package io.vigia.agent.sql;

/**
 * Finds where comments end. Each method returns the index behind the end, or {@link #UNKNOWN} where
 * there is none or products do not agree on it.
 */
final class SqlComments {
  static final int UNKNOWN = -1;

  private SqlComments() {}

  /** Of one that ends with the line. */
  static int line(String sql, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = sql.charAt(i);
      // Some products end the comment at a carriage return, others do not.
      if (c == '\r' && i + 1 < end && sql.charAt(i + 1) != '\n') {
        return UNKNOWN;
      }
      if (c == '\n') {
        return i;
      }
    }
    return end;
  }

  /** Of one between slashes and stars, from its first slash on. */
  static int block(String sql, int start, int end, SqlDialect.Nesting nesting) {
    int open = 1;
    int i = start + 2;
    while (i < end) {
      char c = sql.charAt(i);
      char next = i + 1 < end ? sql.charAt(i + 1) : 0;
      if (c == '*' && next == '/') {
        i += 2;
        if (--open == 0) {
          return i;
        }
      } else if (c == '/' && next == '*' && nesting != SqlDialect.Nesting.NO) {
        if (nesting == SqlDialect.Nesting.UNKNOWN) {
          return UNKNOWN;
        }
        i += 2;
        open++;
      } else {
        i++;
      }
    }
    return UNKNOWN;
  }
}
