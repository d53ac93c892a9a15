package io.vigia.agent.logs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of text in the making, as bytes of UTF-8 in a buffer that is used again. Not for two
 * threads at once.
 */
final class Utf8Line {
  static final String CUT = "... [cut]";

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int REPLACEMENT = 0xFFFD;

  private byte[] bytes = new byte[2048];
  private int length;
  private final Timestamp timestamp = new Timestamp();

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Text that is known to be ASCII without anything to escape. */
  Utf8Line ascii(String text) {
    int n = text.length();
    ensure(n);
    for (int i = 0; i < n; i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  Utf8Line ascii(byte[] text) {
    ensure(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  Utf8Line ascii(char c) {
    ensure(1);
    bytes[length++] = (byte) c;
    return this;
  }

  Utf8Line number(long value) {
    return ascii(Long.toString(value));
  }

  /** {@code 2026-11-21T10:15:30.123Z}. */
  Utf8Line time(long millis) {
    return ascii(timestamp.text(millis));
  }

  /**
   * Text as a JSON string has it between its quotes: no byte of it is a control character, and none
   * of it ends a line for a reader who splits at more than line feeds.
   *
   * @param max how many bytes may come of it; what is longer ends with {@link #CUT}
   */
  Utf8Line escaped(String text, int max) {
    int end = length + max;
    int cut = end - CUT.length();
    int fits = length;
    int n = text.length();
    for (int i = 0; i < n; i++) {
      if (length <= cut) {
        fits = length;
      }
      ensure(6);
      char c = text.charAt(i);
      if (c < 0x80) {
        asciiChar(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < n
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        utf8(Character.toCodePoint(c, text.charAt(++i)));
      } else if (c < 0xA0 || c == '\u2028' || c == '\u2029') {
        hex(c);
      } else {
        utf8(Character.isSurrogate(c) ? REPLACEMENT : c);
      }
      if (length > end) {
        length = fits;
        return ascii(CUT);
      }
    }
    return this;
  }

  private void asciiChar(char c) {
    if (c >= ' ' && c != '"' && c != '\\' && c != 0x7F) {
      bytes[length++] = (byte) c;
    } else if (c == '"' || c == '\\') {
      twoBytes(c);
    } else if (c == '\n') {
      twoBytes('n');
    } else if (c == '\t') {
      twoBytes('t');
    } else if (c == '\r') {
      twoBytes('r');
    } else {
      hex(c);
    }
  }

  private void twoBytes(char c) {
    bytes[length++] = '\\';
    bytes[length++] = (byte) c;
  }

  private void hex(char c) {
    twoBytes('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[length++] = HEX[c >> shift & 0xF];
    }
  }

  private void utf8(int c) {
    if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | c >> 6);
    } else if (c < 0x10000) {
      bytes[length++] = (byte) (0xE0 | c >> 12);
      bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
    } else {
      bytes[length++] = (byte) (0xF0 | c >> 18);
      bytes[length++] = (byte) (0x80 | c >> 12 & 0x3F);
      bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
    }
    bytes[length++] = (byte) (0x80 | c & 0x3F);
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
