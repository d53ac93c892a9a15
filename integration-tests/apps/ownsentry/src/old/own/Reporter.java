package own;

import io.sentry.Sentry;

/** The SDK before its release 2. */
final class Reporter {
  private static boolean isSetUp;

  private Reporter() {}

  static void setUp(String dsn) {
    Sentry.init(dsn.isEmpty() ? null : dsn);
    isSetUp = true;
  }

  static void report(Throwable thrown) {
    if (isSetUp) {
      Sentry.capture(thrown);
    }
  }
}
