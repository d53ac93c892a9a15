package io.vigia.agent.config;

import org.jspecify.annotations.Nullable;

/** Numbers as they are written in a setting. */
final class Numbers {
  private Numbers() {}

  /** A whole number; null where the text is none, or out of range. */
  static @Nullable Integer whole(String text, int least, int most) {
    try {
      int value = Integer.parseInt(text);
      return value >= least && value <= most ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A number; NaN where the text is none. */
  static double decimal(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
