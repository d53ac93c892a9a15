package io.vigia.agent.telemetry;

/**
 * Hexadecimal digits of 64-bit numbers, lower case only: upper case is not valid in trace headers.
 */
final class Hex {
  private Hex() {}

  /** Writes the 16 digits of {@code value} from {@code at} on. */
  static void write(long value, char[] digits, int at) {
    for (int i = 15; i >= 0; i--) {
      digits[at + i] = Character.forDigit((int) (value >>> (4 * (15 - i))) & 15, 16);
    }
  }

  /** Whether the characters from {@code from} up to {@code to} are lower-case hex digits. */
  static boolean isHex(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  /** The number that the 16 digits from {@code at} on write. */
  static long parse(String text, int at) {
    long value = 0;
    for (int i = at; i < at + 16; i++) {
      value = value << 4 | Character.digit(text.charAt(i), 16);
    }
    return value;
  }
}
