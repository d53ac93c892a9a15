package io.vigia.agent.redact;

/** Finds the name and password in front of the host of a URL. */
final class Urls {
  private static final String[] ORACLE = {"oracle:thin:", "oracle:oci:", "oracle:oci8:"};

  private Urls() {}

  /**
   * Whether the colon at {@code at} is that of {@code scheme://}, or the one behind which Oracle
   * has {@code scott/tiger@}.
   */
  static boolean isBegun(CharSequence text, int at) {
    return isScheme(text, at) || isOracle(text, at);
  }

  /** Where the user's name begins. */
  static int afterBegin(CharSequence text, int at) {
    return isScheme(text, at) ? at + 3 : at + 1;
  }

  private static boolean isScheme(CharSequence text, int at) {
    return at + 2 < text.length() && text.charAt(at + 1) == '/' && text.charAt(at + 2) == '/';
  }

  private static boolean isOracle(CharSequence text, int at) {
    for (String prefix : ORACLE) {
      if (Chars.isAt(text, at + 1 - prefix.length(), prefix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The name and password that begin at {@code start}, with the {@code @}; where there are none,
   * the place up to which there is no further {@code @}.
   *
   * @param searched what was returned so before: a URL in a URL is not searched again
   */
  static long userInfo(CharSequence text, int start, int searched) {
    boolean isOracle = text.charAt(start - 1) == ':';
    int end = isOracle ? start : endOfAuthority(text, start);
    int after = afterLastAt(text, start, end);
    if (after < 0 && start >= searched && (isOracle || mayBePassword(text, start, end))) {
      int rest = end;
      end = endOfUrl(text, end, isOracle);
      after = afterLastAt(text, rest, end);
    }
    return after > start + 1 ? Span.of(start, after) : Span.none(end);
  }

  /** The end of the hosts and their ports; {@code start} where none are expected. */
  static int endOfHosts(CharSequence text, int start) {
    int i = start;
    while (text.charAt(start - 1) == '/'
        && i < text.length()
        && !endsAuthority(text.charAt(i))
        && text.charAt(i) != ';'
        && text.charAt(i) != '(') {
      i++;
    }
    return i;
  }

  /** The end of what stands between the slashes. */
  private static int endOfAuthority(CharSequence text, int start) {
    int i = start;
    while (i < text.length() && !endsAuthority(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean endsAuthority(char c) {
    return Chars.isSpace(c) || c < 128 && "/?#\"'`<>\\".indexOf(c) >= 0;
  }

  /** A password of Oracle's may be in quotes. */
  private static int endOfUrl(CharSequence text, int start, boolean isOracle) {
    int i = start;
    while (i < text.length() && !endsUrl(text.charAt(i), isOracle)) {
      i++;
    }
    return i;
  }

  private static boolean endsUrl(char c, boolean isOracle) {
    return Chars.isSpace(c) || !isOracle && (c == '"' || c == '<' || c == '>');
  }

  /** -1 where there is no {@code @}. */
  private static int afterLastAt(CharSequence text, int start, int end) {
    for (int i = end; i > start; i--) {
      if (text.charAt(i - 1) == '@') {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether what follows the first colon is no port: then it may be the begin of a password with a
   * slash or the like in it.
   */
  private static boolean mayBePassword(CharSequence text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) != ':') {
      i++;
    }
    if (i == end || text.charAt(start) == '[') {
      return false;
    }
    for (int port = i + 1; port < end; port++) {
      if (!Chars.isDigit(text.charAt(port))) {
        return true;
      }
    }
    return false;
  }
}
