package io.vigia.agent.sql;

/** The rows behind a {@code VALUES}, of which a reader writes nothing but that there are some. */
final class SqlRows {
  private enum Place {
    OUTSIDE,
    INSIDE,
    BEHIND,
    BEHIND_COMMA
  }

  private Place place = Place.OUTSIDE;
  private int depth;

  /** The parenthesis of the first row was opened. */
  void begin() {
    place = Place.INSIDE;
    depth = 1;
  }

  boolean areMuted() {
    return place == Place.INSIDE;
  }

  /**
   * Whether a character outside of quotes and comments is one that the rows are made of. Asked once
   * for each that begins a token.
   */
  boolean takes(char c) {
    switch (place) {
      case INSIDE:
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          place = Place.BEHIND;
        }
        return c == '(' || c == ')';
      case BEHIND:
        place = c == ',' ? Place.BEHIND_COMMA : Place.OUTSIDE;
        return c == ',';
      case BEHIND_COMMA:
        if (c == '(') {
          begin();
          return true;
        }
        return false;
      default:
        return false;
    }
  }

  /** True where a comma was taken that no row follows; asked behind {@link #takes}. */
  boolean owesComma() {
    boolean owes = place == Place.BEHIND_COMMA;
    if (owes) {
      place = Place.OUTSIDE;
    }
    return owes;
  }
}
