package io.vigia.agent.errors.sentry;

import io.sentry.SentryLevel;

/** Severities in Sentry's words. */
final class Levels {
  private Levels() {}

  /**
   * @param severity on the scale of {@code LogHook}: 1 to 24, four to a level
   */
  static SentryLevel of(int severity) {
    if (severity >= 21) {
      return SentryLevel.FATAL;
    }
    if (severity >= 17) {
      return SentryLevel.ERROR;
    }
    if (severity >= 13) {
      return SentryLevel.WARNING;
    }
    return severity >= 9 ? SentryLevel.INFO : SentryLevel.DEBUG;
  }
}
