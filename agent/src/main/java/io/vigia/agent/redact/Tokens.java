package io.vigia.agent.redact;

/** Finds secrets by their forms: JSON Web Tokens, HTTP credentials, PEM blocks. */
final class Tokens {
  private static final int SHORTEST_JWT = 13;
  private static final int SHORTEST_OPAQUE = 20;
  private static final int LONGEST_LABEL = 64;
  private static final String BEGIN = "-----begin ";
  private static final String END = "-----end ";
  private static final String DASHES = "-----";

  private Tokens() {}

  /** Base64 of what begins with <code>{"</code>, all its parts; {@code at} is the J of eyJ. */
  static long jwt(CharSequence text, int at, int floor) {
    int start = at - 2;
    if (start < floor
        || text.charAt(start) != 'e'
        || text.charAt(start + 1) != 'y'
        || !Chars.isStart(text, start)) {
      return Span.none(at + 1);
    }
    int end = at + 1;
    while (end < text.length() && isOfJwt(text, end)) {
      end++;
    }
    return end - start < SHORTEST_JWT ? Span.none(at + 1) : Span.of(start, end);
  }

  private static boolean isOfJwt(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c == '.') { // at the end it is that of a sentence
      return at + 1 < text.length()
          && (Chars.isBase64(text.charAt(at + 1)) || text.charAt(at + 1) == '.');
    }
    return Chars.isBase64(c) || c == '=';
  }

  /** What follows {@code Bearer} and {@code Basic}; {@code at} is their first letter. */
  static long credentials(CharSequence text, int at) {
    boolean isBearer = Chars.isAt(text, at, "bearer ");
    if (!isBearer && !Chars.isAt(text, at, "basic ") || !Chars.isStart(text, at)) {
      return Span.none(at + 1);
    }
    int start = Chars.afterBlanks(text, at + (isBearer ? 7 : 6));
    int end = start;
    while (end < text.length() && isOfCredentials(text.charAt(end))) {
      end++;
    }
    while (end > start && text.charAt(end - 1) == '.') {
      end--;
    }
    boolean isSecret = isBearer ? isOpaque(text, start, end) : hidesColon(text, start, end);
    return isSecret ? Span.of(start, end) : Span.none(at + 1);
  }

  private static boolean isOfCredentials(char c) {
    return Chars.isBase64(c) || c == '.' || c == '~' || c == '=';
  }

  /** False of a word, as in {@code Bearer token} and {@code Bearer realm="x"}. */
  private static boolean isOpaque(CharSequence text, int start, int end) {
    int last = end > start && text.charAt(end - 1) == '=' ? end - 1 : end;
    boolean hasSmall = false;
    for (int i = start; i < last; i++) {
      char c = text.charAt(i);
      if (hasSmall && c >= 'A' && c <= 'Z' || !Chars.isLetter(c) && c != '-') {
        return true;
      }
      hasSmall |= c >= 'a' && c <= 'z';
    }
    return last - start >= SHORTEST_OPAQUE;
  }

  /** Whether it is base64 of a text with a colon, as a user's name and password are. */
  private static boolean hidesColon(CharSequence text, int start, int end) {
    int bits = 0;
    int count = 0;
    boolean hasColon = false;
    for (int i = start; i < end && text.charAt(i) != '='; i++) {
      int value = base64(text.charAt(i));
      if (value < 0) {
        return false;
      }
      bits = (bits << 6 | value) & 0xffff;
      count += 6;
      if (count >= 8) {
        count -= 8;
        int decoded = bits >> count & 0xff;
        if (decoded < ' ') {
          return false;
        }
        hasColon |= decoded == ':';
      }
    }
    return hasColon;
  }

  private static int base64(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (Chars.isDigit(c)) {
      return c - '0' + 52;
    }
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
  }

  /**
   * What stands between the two lines of a PEM block, to the end of the text where the second is
   * missing; {@code at} is a dash.
   */
  static long pem(CharSequence text, int at) {
    if (!Chars.isAt(text, at, BEGIN)) {
      return Span.none(at + 1);
    }
    int label = at + BEGIN.length();
    int dashes = label;
    while (dashes < text.length() && dashes - label < LONGEST_LABEL && isOfLabel(text, dashes)) {
      dashes++;
    }
    if (!Chars.isAt(text, dashes, DASHES)) {
      return Span.none(label);
    }
    int start = dashes + DASHES.length();
    int end = start;
    while (end < text.length() && (text.charAt(end) != '-' || !Chars.isAt(text, end, END))) {
      end++;
    }
    return end == start ? Span.none(start) : Span.of(start, end);
  }

  private static boolean isOfLabel(CharSequence text, int at) {
    char c = text.charAt(at);
    return c >= 'A' && c <= 'Z' || Chars.isDigit(c) || c == ' ';
  }
}
