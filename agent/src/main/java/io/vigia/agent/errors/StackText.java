package io.vigia.agent.errors;

import org.jspecify.annotations.Nullable;

/** Throwables as text, as the JVM prints them, but bounded. */
final class StackText {
  static final int MAX_MESSAGE = 1_000;

  /** More of a message is not even looked at. */
  static final int MAX_READ = 10_000;

  private static final int MAX_FRAMES = 100;
  private static final int MAX_CAUSES = 5;
  private static final StackTraceElement[] NONE = {};

  private StackText() {}

  /** Its message, which is the application's code; null where there is none. */
  static @Nullable String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable thatOfTheApplication) {
      return null;
    }
  }

  /** The frames, innermost first; none where they cannot be read. */
  static StackTraceElement[] frames(Throwable thrown) {
    try {
      return thrown.getStackTrace();
    } catch (Throwable thatOfTheApplication) {
      return NONE;
    }
  }

  /** Its frames and those of its causes. */
  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder(4_000);
    StackTraceElement[] outer = NONE;
    Throwable each = thrown;
    for (int i = 0; i < MAX_CAUSES && each != null; i++) {
      text.append(i == 0 ? "" : "Caused by: ").append(each.getClass().getName());
      String message = message(each);
      if (message != null) {
        text.append(": ").append(bounded(message, MAX_READ));
      }
      text.append('\n');
      StackTraceElement[] frames = frames(each);
      append(text, frames, frames.length - inCommon(frames, outer));
      outer = frames;
      each = Causes.of(each);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, StackTraceElement[] frames, int count) {
    int told = Math.min(count, MAX_FRAMES);
    for (int i = 0; i < told; i++) {
      text.append("\tat ").append(frames[i]).append('\n');
    }
    if (told < frames.length) {
      text.append("\t... ").append(frames.length - told).append(" more\n");
    }
  }

  private static int inCommon(StackTraceElement[] frames, StackTraceElement[] outer) {
    int common = 0;
    while (common < frames.length
        && common < outer.length
        && frames[frames.length - 1 - common].equals(outer[outer.length - 1 - common])) {
      common++;
    }
    return common;
  }

  /** At most so many characters, the last of which says that it was cut. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : bounded(text, length - 1) + '…';
  }

  /** The first so many characters. */
  static String bounded(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
