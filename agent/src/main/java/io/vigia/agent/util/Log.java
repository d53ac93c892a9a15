package io.vigia.agent.util;

import io.vigia.agent.redact.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The agent's own lines on stderr, each starting with {@code [vigia]}: never the application's
 * logger, which may not be there yet.
 */
public final class Log {
  private static volatile Redaction redaction = Redaction.BUILT_IN;

  private Log() {}

  /** Has exceptions told of without what this one takes out. */
  public static void redactWith(Redaction configured) {
    redaction = configured;
  }

  /** In words of Vigia's own, that have no text of the application's in them. */
  public static void info(String message) {
    System.err.println("[vigia] " + message);
  }

  /**
   * Something that a person should know: what it is, what was expected, what was done instead. In
   * words of Vigia's own.
   */
  public static void warn(String message) {
    System.err.println("[vigia] WARN " + message);
  }

  /** The same, and what was thrown, whose message may be the application's. */
  public static void warn(String message, @Nullable Throwable thrown) {
    warn(message + ": " + redaction.text(String.valueOf(thrown)));
  }
}
