package io.vigia.agent.sql;

/**
 * Writes a statement without its values: puts single blanks, makes lists of values one value, and
 * writes nothing of rows.
 */
final class SqlWriter {
  private static final String ELLIPSIS = "\u2026";

  /** Of which nothing is written while they last. */
  final SqlRows rows = new SqlRows();

  private final int maxLength;
  private final StringBuilder out;
  private boolean blank;
  private int depth;

  /** The depth of the list whose values become one, 0 outside of such. */
  private int listDepth;

  /** How much was written when the first quote was met, -1 until then. */
  private int atFirstQuote = -1;

  /**
   * @param maxLength how long the text may become, with an ellipsis
   * @param expected how long it probably becomes
   */
  SqlWriter(int maxLength, int expected) {
    this.maxLength = maxLength;
    out = new StringBuilder(Math.min(expected, maxLength) + 16);
  }

  /** There was white space or a comment. */
  void blank() {
    blank = true;
  }

  /** A quote opens here, which may turn out not to be one. */
  void quote() {
    if (atFirstQuote < 0) {
      atFirstQuote = out.length();
    }
  }

  /** Takes back what was written since the first quote: one of them was misread. */
  void backToFirstQuote() {
    out.setLength(Math.min(out.length(), atFirstQuote));
  }

  /** Writes {@code ?} for a value. */
  void value() {
    if (rows.areMuted()) {
      return;
    }
    if (listDepth > 0 && endsWith("?,")) {
      out.setLength(out.length() - 1);
      blank = false;
      return;
    }
    blank |= SqlChars.isWordPart(last());
    mark('?');
  }

  /** Writes {@code (?)} for rows, which begin here. */
  void beginRows() {
    blank = true;
    mark('(');
    value();
    mark(')');
    rows.begin();
  }

  /** Writes an opening parenthesis or bracket; the values of a list become one until it closes. */
  void open(char c, boolean isList) {
    blank |= isList && c == '(';
    mark(c);
    depth++;
    if (isList && listDepth == 0) {
      listDepth = depth;
    }
  }

  /** Writes a closing parenthesis or bracket. */
  void close(char c) {
    mark(c);
    if (listDepth > 0 && endsWith("(?), (?)")) {
      out.setLength(out.length() - ", (?)".length());
    }
    if (depth == listDepth) {
      listDepth = 0;
    }
    depth = Math.max(depth - 1, 0);
  }

  /** Writes a character as it is. */
  void mark(char c) {
    if (!rows.areMuted()) {
      space(c);
      out.append(c);
    }
  }

  /** Writes a part of the statement as it is. */
  void part(String sql, int from, int to) {
    if (!rows.areMuted()) {
      space(sql.charAt(from));
      out.append(sql, from, to);
    }
  }

  /** Blanks become one; there is none inside of a parenthesis' ends, and one behind each comma. */
  private void space(char next) {
    boolean wanted = blank || last() == ',';
    if (wanted && last() != '(' && next != ',' && next != ')' && out.length() > 0) {
      out.append(' ');
    }
    blank = false;
  }

  /** The last character written, a blank where there is none. */
  char last() {
    return out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
  }

  /** Whether something stands directly in front that a value would not follow. */
  boolean isAfterOperand() {
    return !blank && (SqlChars.isWordPart(last()) || "\"`])?".indexOf(last()) >= 0);
  }

  boolean isFull() {
    return out.length() > maxLength;
  }

  /**
   * What was written.
   *
   * @param isCut whether something of the statement is left out at the end
   */
  String text(boolean isCut) {
    if (isCut || isFull()) {
      int length = Math.min(out.length(), maxLength - 1);
      while (length > 0 && isLeftOver(out.charAt(length - 1))) {
        length--;
      }
      out.setLength(length);
      out.append(ELLIPSIS);
    }
    return out.toString();
  }

  private static boolean isLeftOver(char c) {
    return c == ' ' || c == ',' || Character.isHighSurrogate(c);
  }

  private boolean endsWith(String suffix) {
    int from = out.length() - suffix.length();
    return from >= 0 && out.indexOf(suffix, from) == from;
  }
}
