package io.vigia.agent.sql;

import io.vigia.agent.telemetry.Family;

/**
 * Finds the verb of a statement: reads no further than it, in one pass whatever the text. Knows
 * comments, hints, parentheses, JDBC's call escape and common table expressions of all dialects,
 * and resolves no more of a dialect than that takes.
 */
public final class SqlOperation {
  private final String sql;
  private int i;

  /**
   * Whether comments nest, as in PostgreSQL and SQL Server and not in MySQL and Oracle: until one
   * is found that only ends without.
   */
  private boolean commentsNest = true;

  private SqlOperation(String sql) {
    this.sql = sql;
  }

  /** The verb in upper case, {@link Family#OTHER} where it is none of {@link SqlVerb}. */
  public static String of(String sql) {
    int end = endOfWord(sql, 0);
    return end == 0 || isWith(sql, 0, end) ? new SqlOperation(sql).verb() : SqlVerb.of(sql, 0, end);
  }

  private String verb() {
    while (i < sql.length() && (skipBlank() || skipLead())) {
      // on to the first word
    }
    int start = i;
    i = endOfWord(sql, i);
    return isWith(sql, start, i) ? verbAfterWith() : SqlVerb.of(sql, start, i);
  }

  /** Skips what may stand in front of a statement: {@code (}, {@code {?=}, an empty statement. */
  private boolean skipLead() {
    char c = sql.charAt(i);
    if ("(){}?=;\uFEFF".indexOf(c) >= 0) {
      i++;
    } else if (c == '#') { // a comment of MySQL's
      skipPast("\n", 1);
    } else if (sql.startsWith("*/", i)) { // the end of what skipBlank() let pass
      i += 2;
    } else {
      return false;
    }
    return true;
  }

  /** The first verb that is outside of all parentheses, or starts the parenthesis of its own. */
  private String verbAfterWith() {
    int depth = 0;
    boolean afterParenthesis = false;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (skipBlank()) {
        continue;
      }
      boolean wasAfterParenthesis = afterParenthesis;
      afterParenthesis = false;
      if (c == '(' || c == '[') {
        // WITH t AS (...) (SELECT ...): an expression's own parenthesis follows AS or a name.
        depth += depth == 0 && wasAfterParenthesis ? 0 : 1;
        i++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(depth - 1, 0);
        afterParenthesis = depth == 0;
        i++;
      } else if (c == '\'' || c == '"' || c == '`') {
        skipPast(String.valueOf(c), 1);
      } else if (c == '$') {
        skipDollarQuoted();
      } else {
        int start = i;
        i = Math.max(endOfWord(sql, i), start + 1);
        String verb = depth == 0 ? SqlVerb.of(sql, start, i) : Family.OTHER;
        if (isMain(verb)) {
          return verb;
        }
      }
    }
    return Family.OTHER;
  }

  private static boolean isMain(String verb) {
    switch (verb) {
      case "SELECT":
      case "INSERT":
      case "UPDATE":
      case "DELETE":
      case "MERGE":
      case "REPLACE":
      case "VALUES":
        return true;
      default:
        return false;
    }
  }

  /** Skips one white space or comment, hints included; false where there is none. */
  private boolean skipBlank() {
    char c = sql.charAt(i);
    if (Character.isWhitespace(c)) {
      i++;
    } else if (c == '-' && sql.startsWith("--", i)) {
      skipPast("\n", 2);
    } else if (c == '/' && sql.startsWith("/*!", i)) { // MySQL runs the rest; a version may follow
      i += 3;
      while (i < sql.length() && Character.isDigit(sql.charAt(i))) {
        i++;
      }
    } else if (c == '/' && sql.startsWith("/*", i)) {
      skipComment();
    } else {
      return false;
    }
    return true;
  }

  private void skipComment() {
    int start = i;
    int depth = 0;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '*' && sql.startsWith("*/", i)) {
        i += 2;
        if (--depth == 0 || !commentsNest) {
          return;
        }
      } else if (c == '/' && sql.startsWith("/*", i)) {
        i += 2;
        depth++;
      } else {
        i++;
      }
    }
    if (commentsNest) {
      commentsNest = false;
      i = start;
      skipComment();
    }
  }

  /** Skips PostgreSQL's {@code $tag$ ... $tag$}, or a sole dollar sign. */
  private void skipDollarQuoted() {
    int end = i + 1;
    while (end < sql.length() && Character.isLetterOrDigit(sql.charAt(end))) {
      end++;
    }
    if (end < sql.length() && sql.charAt(end) == '$') {
      skipPast(sql.substring(i, end + 1), end + 1 - i);
    } else {
      i = end;
    }
  }

  /** Moves behind the next {@code mark} that starts at least {@code from} characters further on. */
  private void skipPast(String mark, int from) {
    int at = sql.indexOf(mark, i + from);
    i = at < 0 ? sql.length() : at + mark.length();
  }

  private static boolean isWith(String sql, int start, int end) {
    return end - start == 4 && sql.regionMatches(true, start, "WITH", 0, 4);
  }

  private static int endOfWord(String sql, int start) {
    int end = start;
    while (end < sql.length() && isWordPart(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || (c > 0x7F && Character.isLetter(c));
  }
}
