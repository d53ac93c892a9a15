package io.vigia.agent.redact;

/** Finds where a value in quotes or brackets ends. */
final class Quotes {
  private Quotes() {}

  /**
   * The end of what began behind an opening quote, without the closing one and the backslashes that
   * belong to it; the end of the line or of the text where it is not closed. Two quotes side by
   * side are one in the value.
   *
   * @param level the number of backslashes in front of the opening quote: of a string in a string
   *     in a string it is three
   */
  static int end(CharSequence text, int start, int level, char quote) {
    int slashes = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        slashes++;
        continue;
      }
      if (c == '\n' || c == '\r') {
        return i;
      }
      if (c == quote) {
        // A backslash in the value is written as 2 * (level + 1) of them; fewer than of the opening
        // quote end a string further out.
        int own = slashes % (2 * (level + 1));
        boolean isTwice =
            level == 0 && i > start && i + 1 < text.length() && text.charAt(i + 1) == quote;
        if (isTwice && own == 0) {
          i++;
        } else if (own <= level) {
          return i - own;
        }
      }
      slashes = 0;
    }
    return text.length();
  }

  /**
   * The end of what is in brackets of any kind, with the closing one.
   *
   * @param level of the quotes of JSON, in which strings may hold brackets and lines may end; -1 of
   *     plain text, where the end of the line ends it
   */
  static int afterBrackets(CharSequence text, int start, int level) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (level < 0 && (c == '\n' || c == '\r')) {
        return i;
      } else if (level >= 0 && c == '"') {
        i = end(text, i + 1, level, '"') + level;
      }
    }
    return text.length();
  }
}
