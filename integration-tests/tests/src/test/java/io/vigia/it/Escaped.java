package io.vigia.it;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the labels and escapes of one line of an {@link Exposition}, from a position on. */
final class Escaped {
  private final String text;
  private final Consumer<String> fail;
  private int position;

  Escaped(String text, int position, Consumer<String> fail) {
    this.text = text;
    this.position = position;
    this.fail = fail;
  }

  int position() {
    return position;
  }

  boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  /** Reads from the opening to behind the closing brace. */
  Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    position++;
    while (!at('}')) {
      String name = name();
      take('=');
      take('"');
      if (labels.put(name, quoted()) != null) {
        fail.accept("label " + name + " twice");
      }
      if (!at('}')) {
        take(',');
      }
    }
    position++;
    return labels;
  }

  /** In help texts the text format escapes backslash and line feed, OpenMetrics quotes as well. */
  void checkHelp(boolean open) {
    while (position < text.length()) {
      if (next() == '\\') {
        unescape(next(), open);
      }
    }
  }

  private String name() {
    int start = position;
    while (position < text.length() && isNameCharacter(text.charAt(position), position > start)) {
      position++;
    }
    if (position == start) {
      fail.accept("no label name at " + start);
    }
    return text.substring(start, position);
  }

  private static boolean isNameCharacter(char c, boolean digitToo) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (digitToo && c >= '0' && c <= '9');
  }

  /** Reads to behind the closing quote. */
  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      value.append(c == '\\' ? unescape(next(), true) : c);
    }
    return value.toString();
  }

  private char unescape(char c, boolean quoteToo) {
    if (c == 'n') {
      return '\n';
    }
    if (c != '\\' && !(c == '"' && quoteToo)) {
      fail.accept("unknown escape \\" + c);
    }
    return c;
  }

  private void take(char c) {
    if (!at(c)) {
      fail.accept("no " + c + " at " + position);
    }
    position++;
  }

  private char next() {
    if (position >= text.length()) {
      fail.accept("the line ends too early");
    }
    return text.charAt(position++);
  }
}
