package io.vigia.agent.sql;

import static io.vigia.agent.sql.SqlChars.isBlank;
import static io.vigia.agent.sql.SqlChars.isDigit;
import static io.vigia.agent.sql.SqlChars.isWordPart;
import static io.vigia.agent.sql.SqlChars.isWordStart;

/**
 * Makes of a statement the text that it has in common with all that differ in values only: {@code
 * ?} for each literal, one {@code ?} for a list of them behind {@code IN} and for the rows of
 * {@code VALUES}, no comments, single blanks.
 *
 * <p>No literal is ever left. Where dialects or settings disagree on where one ends, the text ends
 * with it: at a backslash in front of a quote (but in {@code E'..'} and {@code ESCAPE '\'}), at a
 * comment inside a comment unless the product is known to nest them or not to, at a quote that is
 * never closed, at {@code IDENTIFIED}, behind which Oracle has passwords without quotes. Reads each
 * character a few times at most, and only the first {@value #WINDOW}.
 */
public final class SqlText {
  /** The longest text, with an ellipsis for what is left out. */
  static final int MAX_LENGTH = 1000;

  /** How much of a statement is read. */
  public static final int WINDOW = 10 * 1024;

  /** No product allows identifiers as long as that; what is longer is taken for a literal. */
  private static final int MAX_IDENTIFIER = 130;

  /** The word in front, where it matters for what follows. */
  private enum Keyword {
    NONE,
    IN,
    ARRAY,
    VALUES,
    ESCAPE
  }

  private final String sql;
  private final SqlDialect dialect;
  private final int end;
  private final SqlWriter out;
  private int i;
  private boolean over;
  private Keyword before = Keyword.NONE;

  private SqlText(String sql, SqlDialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
    end = Math.min(sql.length(), WINDOW);
    out = new SqlWriter(MAX_LENGTH, end);
  }

  /** At most {@link #MAX_LENGTH} characters, in one line. */
  public static String of(String sql, SqlDialect dialect) {
    return new SqlText(sql, dialect).read();
  }

  private String read() {
    while (i < end && !over && !out.isFull()) {
      if (!skipBlank()) {
        readToken();
      }
    }
    return out.text(over || end < sql.length());
  }

  /** Skips one blank or one comment, hints included; false where there is none. */
  private boolean skipBlank() {
    char c = sql.charAt(i);
    if (isBlank(c)) {
      i++;
    } else if (c == '-' && at(i + 1) == '-' && isDashComment()) {
      skipTo(SqlComments.line(sql, i, end));
    } else if (c == '#' && dialect.mySqlComments) {
      skipTo(SqlComments.line(sql, i, end));
    } else if (c == '/' && at(i + 1) == '*') {
      skipTo(SqlComments.block(sql, i, end, dialect.nesting));
    } else {
      return false;
    }
    out.blank();
    return true;
  }

  private boolean isDashComment() {
    return !dialect.mySqlComments || i + 2 >= end || isBlank(sql.charAt(i + 2));
  }

  private void skipTo(int behindComment) {
    over = behindComment == SqlComments.UNKNOWN;
    i = over ? end : behindComment;
  }

  private void readToken() {
    char c = sql.charAt(i);
    if (out.rows.takes(c)) {
      i++;
      return;
    }
    if (out.rows.owesComma()) {
      out.mark(',');
    }
    Keyword keyword = before;
    before = Keyword.NONE;
    if (isWordStart(c)) {
      readWord();
    } else if (isDigit(c) || (c == '.' && isDigit(at(i + 1)) && !out.isAfterOperand())) {
      readNumber();
    } else if (c == '\'') {
      readString(false, keyword);
    } else if (c == '"' && dialect.doubleQuotesText && out.last() != '.') {
      readString(false, keyword);
    } else if (c == '"' || (c == '`' && dialect.backticks)) {
      readIdentifier(c);
    } else if (c == '[' && dialect.brackets) {
      readIdentifier(']');
    } else if (c == '$') {
      readDollar();
    } else {
      readMark(c, keyword);
    }
  }

  private void readMark(char c, Keyword keyword) {
    i++;
    if (c == '(' && keyword == Keyword.VALUES) {
      out.beginRows();
    } else if (c == '(' || c == '[') {
      out.open(c, keyword == (c == '(' ? Keyword.IN : Keyword.ARRAY));
    } else if (c == ')' || c == ']') {
      out.close(c);
    } else if (c == '?' || (c == ':' && isParameter())) {
      while (isDigit(at(i))) {
        i++;
      }
      out.value();
    } else if ((c != '-' && c != '+') || !isSign()) {
      out.mark(c);
    }
  }

  private boolean isParameter() {
    return isDigit(at(i)) && !out.isAfterOperand() && out.last() != ':';
  }

  private boolean isSign() {
    boolean number = isDigit(at(i)) || (at(i) == '.' && isDigit(at(i + 1)));
    return number && "(,=<>*/%|+-".indexOf(out.last()) >= 0;
  }

  private void readWord() {
    int start = i;
    while (isWordPart(at(i))) {
      i++;
    }
    int length = i - start;
    if (at(i) == '\'' && readPrefixed(start, length)) {
      return;
    }
    if (is("U", start, length) && at(i) == '&' && at(i + 1) == '\'') {
      i++;
      readString(false, Keyword.NONE);
      return;
    }
    boolean afterEquals = out.last() == '=';
    out.part(sql, start, i);
    if (is("IN", start, length)) {
      before = Keyword.IN;
    } else if (is("ARRAY", start, length)) {
      before = Keyword.ARRAY;
    } else if (is("VALUES", start, length) && !afterEquals && !out.rows.areMuted()) {
      // a = VALUES(a) is MySQL's name of a value that could not be inserted
      before = Keyword.VALUES;
    } else if (is("ESCAPE", start, length)) {
      before = Keyword.ESCAPE;
    } else if (is("IDENTIFIED", start, length)) {
      over = true;
    }
  }

  /** Reads a string that a word of one or two letters belongs to; false where it does not. */
  private boolean readPrefixed(int start, int length) {
    if (dialect.oracleQuotes && (is("Q", start, length) || is("NQ", start, length))) {
      out.quote();
      readTo(SqlQuotes.oracleString(sql, i, end));
      return true;
    }
    for (String prefix : new String[] {"E", "N", "X", "B", "G", "R", "UX", "GX", "BX"}) {
      if (is(prefix, start, length)) {
        readString(prefix.equals("E"), Keyword.NONE);
        return true;
      }
    }
    return false;
  }

  private void readNumber() {
    int start = i;
    while (isWordPart(at(i)) || at(i) == '.' || isExponentsSign(start)) {
      i++;
    }
    out.value();
  }

  private boolean isExponentsSign(int start) {
    return (at(i) == '-' || at(i) == '+')
        && i > start
        && (at(i - 1) | 0x20) == 'e'
        && (at(start + 1) | 0x20) != 'x'
        && isDigit(at(i + 1));
  }

  /**
   * Reads a string from its first quote.
   *
   * @param escapes whether a backslash is known to escape; else it is not known not to
   */
  private void readString(boolean escapes, Keyword keyword) {
    if (keyword == Keyword.ESCAPE && sql.startsWith("'\\'", i) && at(i + 3) != '\'') {
      i += 3;
      out.value();
      return;
    }
    out.quote();
    readTo(SqlQuotes.string(sql, i, end, escapes));
  }

  private void readIdentifier(char close) {
    out.quote();
    int start = i;
    int after = SqlQuotes.identifier(sql, i, end, close);
    if (after < 0 || after - start > MAX_IDENTIFIER || hasOdd(start, after)) {
      readTo(after);
    } else {
      i = after;
      out.part(sql, start, after);
    }
  }

  /** Whether a part has what may break a line, or what a string would begin with. */
  private boolean hasOdd(int from, int to) {
    for (int j = from; j < to; j++) {
      char c = sql.charAt(j);
      if (c < ' ' || c == '\'') {
        return true;
      }
    }
    return false;
  }

  /** Reads PostgreSQL's {@code $tag$ ... $tag$}, its {@code $1}, or a sole dollar sign. */
  private void readDollar() {
    int after = i + 1;
    while (isWordPart(at(after)) && at(after) != '$') {
      after++;
    }
    if (isDigit(at(i + 1))) {
      i = after;
      out.value();
    } else if (at(after) != '$') {
      i++;
      out.mark('$');
    } else {
      out.quote();
      readTo(SqlQuotes.dollars(sql, i, after + 1, end));
    }
  }

  /** Goes on behind a value, or ends where {@link SqlQuotes} found no end of it. */
  private void readTo(int after) {
    if (after >= 0) {
      i = after;
      out.value();
      return;
    }
    if (after == SqlQuotes.OPEN && end == sql.length()) {
      // Not even behind the window: some quote was misread.
      out.backToFirstQuote();
    }
    if (out.last() != '?') {
      out.value();
    }
    over = true;
  }

  private boolean is(String word, int start, int length) {
    return word.length() == length && sql.regionMatches(true, start, word, 0, length);
  }

  /** NUL behind the end, which is part of nothing. */
  private char at(int index) {
    return index < end ? sql.charAt(index) : 0;
  }
}
