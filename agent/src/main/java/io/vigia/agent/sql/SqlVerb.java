package io.vigia.agent.sql;

import io.vigia.agent.telemetry.Family;
import java.util.ArrayList;
import java.util.List;

/** The words that start a statement and are told apart; every other is {@link Family#OTHER}. */
final class SqlVerb {
  /** By their first letter; fewer than the values that the label may have. */
  private static final String[][] BY_LETTER =
      byLetter(
          "SELECT",
          "INSERT",
          "UPDATE",
          "DELETE",
          "MERGE",
          "REPLACE",
          "UPSERT",
          "VALUES",
          "CALL",
          "EXECUTE",
          "EXEC",
          "CREATE",
          "ALTER",
          "DROP",
          "TRUNCATE",
          "GRANT",
          "REVOKE",
          "SET",
          "SHOW",
          "EXPLAIN",
          "BEGIN",
          "COMMIT",
          "ROLLBACK",
          "LOCK",
          "USE",
          "COPY",
          "PRAGMA",
          "ANALYZE",
          "VACUUM");

  private SqlVerb() {}

  /** The verb that the word from {@code start} to {@code end} is in any case. */
  static String of(String sql, int start, int end) {
    int length = end - start;
    int letter = length > 0 ? (sql.charAt(start) | 0x20) - 'a' : -1;
    if (letter < 0 || letter >= BY_LETTER.length) {
      return Family.OTHER;
    }
    for (String verb : BY_LETTER[letter]) {
      if (verb.length() == length && sql.regionMatches(true, start, verb, 0, length)) {
        return verb;
      }
    }
    return Family.OTHER;
  }

  private static String[][] byLetter(String... verbs) {
    String[][] table = new String[26][];
    for (int letter = 0; letter < table.length; letter++) {
      List<String> same = new ArrayList<>();
      for (String verb : verbs) {
        if (verb.charAt(0) == 'A' + letter) {
          same.add(verb);
        }
      }
      table[letter] = same.toArray(new String[0]);
    }
    return table;
  }
}
