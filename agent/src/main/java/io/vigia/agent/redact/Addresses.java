package io.vigia.agent.redact;

import org.jspecify.annotations.Nullable;

/** Reads IP addresses as they are written. */
final class Addresses {
  /** {@code 0000:0000:0000:0000:0000:ffff:255.255.255.255}. */
  private static final int LONGEST = 45;

  private static final int GROUPS = 8;

  private Addresses() {}

  /** The end of the address that begins at {@code at}; -1 where none does. */
  static int end(CharSequence text, int at) {
    int end = endOf4(text, at);
    if (end >= 0) {
      return isWhole(text, end) ? end : -1;
    }
    return endOf6(text, at);
  }

  private static int endOf6(CharSequence text, int at) {
    int end = at;
    int colons = 0;
    boolean areTogether = false;
    boolean hasDigit = false;
    char before = ' ';
    while (end < text.length() && end - at <= LONGEST && isOfAddress(text.charAt(end))) {
      char c = text.charAt(end);
      areTogether |= c == ':' && before == ':';
      colons += c == ':' ? 1 : 0;
      hasDigit |= Chars.isDigit(c);
      before = c;
      end++;
    }
    // Times of day have fewer colons, and the names of C++ and Rust no digits.
    if (!hasDigit || !areTogether && colons < GROUPS - 1 || !isWhole(text, end)) {
      return -1;
    }
    while (text.charAt(end - 1) == '.' || isSingleColon(text, at, end - 1)) {
      end--;
    }
    return groups(text, at, end) == null ? -1 : end;
  }

  /** Whether what stands before {@code at} may be an IPv6 address, or the begin of one. */
  static boolean mayEnd6(CharSequence text, int at) {
    int lowest = Math.max(0, at - LONGEST);
    int colons = 0;
    boolean areTogether = false;
    char after = text.charAt(at);
    for (int i = at; i > lowest && isOfAddress(text.charAt(i - 1)); i--) {
      char c = text.charAt(i - 1);
      areTogether |= c == ':' && after == ':';
      colons += c == ':' ? 1 : 0;
      after = c;
    }
    return areTogether || colons >= GROUPS - 1;
  }

  /** Whether it is one of the machine itself, or of none. */
  static boolean isLocal(CharSequence text, int start, int end) {
    if (endOf4(text, start) == end) {
      return Chars.isAt(text, start, "127.") || is(text, start, end, "0.0.0.0");
    }
    return is(text, start, end, "::1") || is(text, start, end, "0:0:0:0:0:0:0:1");
  }

  private static boolean is(CharSequence text, int start, int end, String address) {
    return end - start == address.length() && Chars.isAt(text, start, address);
  }

  private static boolean isOfAddress(char c) {
    return Chars.isHex(c) || c == ':' || c == '.';
  }

  private static boolean isSingleColon(CharSequence text, int start, int at) {
    return text.charAt(at) == ':' && (at == start || text.charAt(at - 1) != ':');
  }

  /** False where more of a word or a number follows. */
  private static boolean isWhole(CharSequence text, int end) {
    if (end == text.length()) {
      return true;
    }
    char after = text.charAt(end);
    boolean isNumber =
        after == '.' && end + 1 < text.length() && Chars.isDigit(text.charAt(end + 1));
    return !isNumber && !Chars.isLetter(after) && !Chars.isDigit(after) && after != '_';
  }

  /** The end of {@code 192.0.2.1} at {@code at}; -1 where no such thing begins there. */
  static int endOf4(CharSequence text, int at) {
    int i = at;
    for (int part = 0; part < 4; part++) {
      if (part > 0) {
        if (i >= text.length() || text.charAt(i) != '.') {
          return -1;
        }
        i++;
      }
      int start = i;
      int number = 0;
      while (i < text.length() && i - start < 3 && Chars.isDigit(text.charAt(i))) {
        number = 10 * number + text.charAt(i) - '0';
        i++;
      }
      if (i == start || number > 255) {
        return -1;
      }
    }
    return i;
  }

  /** The eight groups of an IPv6 address; null where it is none. */
  static int @Nullable [] groups(CharSequence text, int start, int end) {
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int i = start;
    while (i < end) {
      if (text.charAt(i) == ':' && i + 1 < end && text.charAt(i + 1) == ':') {
        if (gap >= 0) {
          return null;
        }
        gap = count;
        i += 2;
        continue;
      }
      if (count > 0 && gap != count) {
        if (text.charAt(i) != ':') {
          return null;
        }
        i++;
      }
      if (count <= GROUPS - 2 && endOf4(text, i) == end) {
        int[] parts = parts(text, i);
        groups[count++] = parts[0] << 8 | parts[1];
        groups[count++] = parts[2] << 8 | parts[3];
        break;
      }
      int digits = i;
      int group = 0;
      while (i < end && i - digits < 4 && Chars.isHex(text.charAt(i))) {
        group = group << 4 | Character.digit(text.charAt(i), 16);
        i++;
      }
      if (i == digits || count == GROUPS) {
        return null;
      }
      groups[count++] = group;
    }
    return count == GROUPS && gap < 0 || count < GROUPS && gap >= 0
        ? widened(groups, count, gap)
        : null;
  }

  /** With the zeros that {@code ::} stands for. */
  private static int[] widened(int[] groups, int count, int gap) {
    if (gap < 0) {
      return groups;
    }
    int[] wide = new int[GROUPS];
    System.arraycopy(groups, 0, wide, 0, gap);
    System.arraycopy(groups, gap, wide, GROUPS - count + gap, count - gap);
    return wide;
  }

  /** The numbers of an IPv4 address that is known to stand at {@code at}. */
  static int[] parts(CharSequence text, int at) {
    int[] parts = new int[4];
    int part = 0;
    for (int i = at; part < 4; i++) {
      if (i < text.length() && Chars.isDigit(text.charAt(i))) {
        parts[part] = 10 * parts[part] + text.charAt(i) - '0';
      } else {
        part++;
      }
    }
    return parts;
  }
}
