package io.vigia.bootstrap;

import java.io.Serializable;

/**
 * What results of calls in the midst of logging frameworks' methods pass through; nothing is
 * written around these calls, so they never throw.
 */
public final class LogCalls {
  private static final String SITE = "LogCalls";

  private LogCalls() {}

  /** What a logger's filter has said to the record that is on its way. */
  public static boolean filtered(boolean passes) {
    if (!passes) {
      try {
        Hooks.log().refused();
      } catch (Throwable thrown) {
        Hooks.adviceFailed(thrown, SITE);
      }
    }
    return passes;
  }

  /** What a layout has made of a record. */
  public static String line(String text) {
    try {
      String json = text == null ? null : Hooks.log().consoleLine(text);
      return json == null ? text : json;
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
      return text;
    }
  }

  /** The same of a layout whose type does not say that it makes text. */
  public static Serializable line(Serializable text) {
    return text instanceof String ? line((String) text) : text;
  }

  /** The same in a buffer. */
  public static StringBuilder line(StringBuilder text) {
    try {
      String json = text == null ? null : Hooks.log().consoleLine(text);
      if (json != null) {
        text.setLength(0);
        text.append(json);
      }
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
    return text;
  }

  /** Whether an appender writes the stack after its layout's text: not after our line. */
  public static boolean writesStack(boolean writes) {
    try {
      return writes && !Hooks.log().isConsoleReplaced();
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
      return writes;
    }
  }
}
