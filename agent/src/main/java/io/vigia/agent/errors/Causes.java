package io.vigia.agent.errors;

import org.jspecify.annotations.Nullable;

/**
 * The chain of causes of a throwable, as far as it is looked at: its getters are the application's,
 * and a chain may be a circle.
 */
final class Causes {
  /** With the throwable itself. */
  static final int MOST = 16;

  private Causes() {}

  /** What it was thrown for; null where that is not known, or is itself. */
  static @Nullable Throwable of(Throwable thrown) {
    try {
      Throwable cause = thrown.getCause();
      return cause == thrown ? null : cause;
    } catch (Throwable thatOfTheApplication) {
      return null;
    }
  }

  /** Whether the two are one error: one is in the chain of the other, or both have a cause. */
  static boolean related(Throwable one, Throwable other) {
    Throwable a = one;
    for (int i = 0; i < MOST && a != null; i++) {
      Throwable b = other;
      for (int j = 0; j < MOST && b != null; j++) {
        if (a == b) {
          return true;
        }
        b = of(b);
      }
      a = of(a);
    }
    return false;
  }

  /** The last of the chain. */
  static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    Throwable cause = of(thrown);
    for (int i = 1; i < MOST && cause != null; i++) {
      root = cause;
      cause = of(cause);
    }
    return root;
  }
}
