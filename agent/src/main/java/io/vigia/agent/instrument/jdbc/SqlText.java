package io.vigia.agent.instrument.jdbc;

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
final class SqlText {
  /** The longest text, with an ellipsis for what is left out. */
  static final int MAX_LENGTH = 1000;

  /** How much of a statement is read. */
  static final int WINDOW = 10 * 1024;

  /** No product allows identifiers as long as that; what is longer is taken for a literal. */
  private static final int MAX_IDENTIFIER = 130;

  private static final String ELLIPSIS = "\u2026";

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
  private final StringBuilder out;
  private final SqlRows rows = new SqlRows();
  private int i;
  private boolean blank;
  private boolean over;
  private Keyword before = Keyword.NONE;

  /** How much was written when the first quote was met, -1 until then. */
  private int atFirstQuote = -1;

  private int depth;

  /** The depth of the list whose values become one, 0 outside of such. */
  private int listDepth;

  private SqlText(String sql, SqlDialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
    end = Math.min(sql.length(), WINDOW);
    out = new StringBuilder(Math.min(end, MAX_LENGTH) + 16);
  }

  /** At most {@link #MAX_LENGTH} characters, in one line. */
  static String of(String sql, SqlDialect dialect) {
    return new SqlText(sql, dialect).read();
  }

  private String read() {
    while (i < end && !over) {
      if (!skipBlank()) {
        readToken();
      }
      if (out.length() > MAX_LENGTH) {
        over = true;
      }
    }
    if (over || end < sql.length()) {
      int length = Math.min(out.length(), MAX_LENGTH - 1);
      while (length > 0 && (out.charAt(length - 1) == ' ' || isHalf(out.charAt(length - 1)))) {
        length--;
      }
      out.setLength(length);
      out.append(ELLIPSIS);
    }
    return out.toString();
  }

  private static boolean isHalf(char c) {
    return Character.isHighSurrogate(c);
  }

  /** Skips one blank or one comment, hints included; false where there is none. */
  private boolean skipBlank() {
    char c = sql.charAt(i);
    if (isBlank(c)) {
      i++;
    } else if (c == '-' && at(i + 1) == '-' && isDashComment()) {
      skipLine();
    } else if (c == '#' && dialect.mySqlComments) {
      skipLine();
    } else if (c == '/' && at(i + 1) == '*') {
      skipComment();
    } else {
      return false;
    }
    blank = true;
    return true;
  }

  private boolean isDashComment() {
    return !dialect.mySqlComments || i + 2 >= end || isBlank(sql.charAt(i + 2));
  }

  private void skipLine() {
    while (i < end && sql.charAt(i) != '\n') {
      // Some products end the comment at a carriage return, others do not.
      if (sql.charAt(i) == '\r' && i + 1 < end && sql.charAt(i + 1) != '\n') {
        over = true;
        return;
      }
      i++;
    }
  }

  private void skipComment() {
    int open = 1;
    i += 2;
    while (i < end) {
      char c = sql.charAt(i);
      if (c == '*' && at(i + 1) == '/') {
        i += 2;
        if (--open == 0) {
          return;
        }
      } else if (c == '/' && at(i + 1) == '*' && dialect.nesting != SqlDialect.Nesting.NO) {
        if (dialect.nesting == SqlDialect.Nesting.UNKNOWN) {
          break;
        }
        i += 2;
        open++;
      } else {
        i++;
      }
    }
    over = true;
  }

  private void readToken() {
    char c = sql.charAt(i);
    if (rows.takes(c)) {
      i++;
      return;
    }
    if (rows.owesComma()) {
      write(',');
    }
    Keyword keyword = before;
    before = Keyword.NONE;
    if (isWordStart(c)) {
      readWord();
    } else if (isDigit(c) || (c == '.' && isDigit(at(i + 1)) && !isAfterOperand())) {
      readNumber();
    } else if (c == '\'') {
      readString('\'', false, keyword);
    } else if (c == '"') {
      readDoubleQuoted(keyword);
    } else if (c == '`' && dialect.backticks) {
      readIdentifier('`');
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
    blank |= c == '(' && keyword != Keyword.NONE;
    if (c == '(' && keyword == Keyword.VALUES && !rows.areMuted()) {
      write('(');
      writeValue();
      write(')');
      rows.begin();
    } else if (c == '(' || c == '[') {
      write(c);
      depth++;
      boolean isList = keyword == (c == '(' ? Keyword.IN : Keyword.ARRAY);
      if (isList && listDepth == 0) {
        listDepth = depth;
      }
    } else if (c == ')' || c == ']') {
      close(c);
    } else if (c == '?') {
      while (isDigit(at(i))) {
        i++;
      }
      writeValue();
    } else if (c == ':' && isDigit(at(i)) && !isAfterOperand() && last() != ':') {
      readNumber();
    } else if ((c != '-' && c != '+') || !isSign()) {
      write(c);
    }
  }

  private void close(char c) {
    write(c);
    if (listDepth > 0 && endsWith("(?), (?)")) {
      out.setLength(out.length() - ", (?)".length());
    }
    if (depth == listDepth) {
      listDepth = 0;
    }
    depth = Math.max(depth - 1, 0);
  }

  private boolean isSign() {
    boolean number = isDigit(at(i)) || (at(i) == '.' && isDigit(at(i + 1)));
    return number && "(,=<>*/%|+-".indexOf(last()) >= 0;
  }

  private void readWord() {
    int start = i;
    while (i < end && isWordPart(sql.charAt(i))) {
      i++;
    }
    int length = i - start;
    if (at(i) == '\'' && length <= 2 && readPrefixed(start, length)) {
      return;
    }
    if (length == 1 && is("U", start, 1) && at(i) == '&' && at(i + 1) == '\'') {
      i++;
      readString('\'', false, Keyword.NONE);
      return;
    }
    boolean afterEquals = last() == '=';
    write(start, i);
    if (is("IN", start, length)) {
      before = Keyword.IN;
    } else if (is("ARRAY", start, length)) {
      before = Keyword.ARRAY;
    } else if (is("VALUES", start, length) && !afterEquals) {
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
      readOracleString();
      return true;
    }
    boolean escapes = is("E", start, length);
    if (escapes
        || is("N", start, length)
        || is("X", start, length)
        || is("B", start, length)
        || is("G", start, length)
        || is("R", start, length)
        || is("UX", start, length)
        || is("GX", start, length)
        || is("BX", start, length)) {
      readString('\'', escapes, Keyword.NONE);
      return true;
    }
    return false;
  }

  private void readNumber() {
    int start = i;
    while (i < end) {
      char c = sql.charAt(i);
      boolean isExponent =
          (c == '-' || c == '+')
              && i > start
              && (sql.charAt(i - 1) | 0x20) == 'e'
              && (at(start + 1) | 0x20) != 'x'
              && isDigit(at(i + 1));
      if (!isWordPart(c) && c != '.' && !isExponent) {
        break;
      }
      i++;
    }
    writeValue();
  }

  private void readDoubleQuoted(Keyword keyword) {
    if (!dialect.doubleQuotesText || last() == '.') {
      readIdentifier('"');
    } else {
      readString('"', false, keyword);
    }
  }

  /**
   * Reads a string from its first quote.
   *
   * @param escapes whether a backslash is known to escape; else it is not known not to
   */
  private void readString(char quote, boolean escapes, Keyword keyword) {
    if (keyword == Keyword.ESCAPE && sql.startsWith("'\\'", i) && at(i + 3) != '\'') {
      i += 3;
      writeValue();
      return;
    }
    metQuote();
    i++;
    boolean escaped = false;
    while (i < end) {
      char c = sql.charAt(i);
      if (c == quote && escaped && !escapes) {
        cut();
        return;
      }
      if (c == quote && !escaped) {
        if (at(i + 1) != quote) {
          i++;
          writeValue();
          return;
        }
        i++;
      }
      escaped = c == '\\' && !escaped;
      i++;
    }
    notClosed();
  }

  /** Reads {@code '[...]'}, where any other character may stand for the bracket. */
  private void readOracleString() {
    metQuote();
    int pair = "[({<".indexOf(at(i + 1));
    char close = pair < 0 ? at(i + 1) : "])}>".charAt(pair);
    for (i += 2; i < end; i++) {
      if (sql.charAt(i) == close && at(i + 1) == '\'') {
        i += 2;
        writeValue();
        return;
      }
    }
    notClosed();
  }

  private void readIdentifier(char close) {
    metQuote();
    int start = i++;
    boolean isOdd = false;
    while (i < end) {
      char c = sql.charAt(i);
      if (c == close && at(i + 1) != close) {
        i++;
        if (isOdd || i - start > MAX_IDENTIFIER) {
          writeValue();
        } else {
          write(start, i);
        }
        return;
      }
      isOdd |= c == '\'' || c < ' ';
      i += c == close ? 2 : 1;
    }
    notClosed();
  }

  /** Reads PostgreSQL's {@code $tag$ ... $tag$}, its {@code $1}, or a sole dollar sign. */
  private void readDollar() {
    int after = i + 1;
    while (isWordPart(at(after)) && at(after) != '$') {
      after++;
    }
    if (isDigit(at(i + 1))) {
      i = after;
      writeValue();
    } else if (at(after) != '$') {
      i++;
      write('$');
    } else {
      metQuote();
      String tag = sql.substring(i, after + 1);
      int close = sql.indexOf(tag, after + 1);
      i = close < 0 ? end : Math.min(close + tag.length(), end);
      if (close < 0) {
        notClosed();
      } else {
        writeValue();
      }
    }
  }

  private void metQuote() {
    if (atFirstQuote < 0) {
      atFirstQuote = out.length();
    }
  }

  /** What is open goes on behind the window, or else some quote before it was misread. */
  private void notClosed() {
    if (end == sql.length()) {
      out.setLength(Math.min(out.length(), atFirstQuote));
    }
    cut();
  }

  private void cut() {
    if (last() != '?') {
      writeValue();
    }
    over = true;
  }

  private void writeValue() {
    if (rows.areMuted()) {
      return;
    }
    if (listDepth > 0 && endsWith("?,")) {
      out.setLength(out.length() - 1);
      blank = false;
      return;
    }
    blank |= isWordPart(last());
    write('?');
  }

  private void write(char c) {
    if (!rows.areMuted()) {
      space(c);
      out.append(c);
    }
  }

  private void write(int from, int to) {
    if (!rows.areMuted()) {
      space(sql.charAt(from));
      out.append(sql, from, to);
    }
  }

  /** One blank where there were some, none inside of parentheses' ends, one behind each comma. */
  private void space(char next) {
    char last = last();
    if ((blank || last == ',') && last != '(' && next != ',' && next != ')' && out.length() > 0) {
      out.append(' ');
    }
    blank = false;
  }

  private char last() {
    return out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
  }

  private boolean isAfterOperand() {
    return !blank && (isWordPart(last()) || "\"`])?".indexOf(last()) >= 0);
  }

  private boolean endsWith(String suffix) {
    int from = out.length() - suffix.length();
    return from >= 0 && out.indexOf(suffix, from) == from;
  }

  private boolean is(String word, int start, int length) {
    return word.length() == length && sql.regionMatches(true, start, word, 0, length);
  }

  /** NUL behind the end. */
  private char at(int index) {
    return index < end ? sql.charAt(index) : 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == 0x7F || c == 0xA0 || Character.isWhitespace(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return isWordPart(c) && !isDigit(c) && c != '$';
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || isDigit(c)
        || c == '_'
        || c == '$'
        || (c > 0x7F && Character.isLetter(c));
  }
}
