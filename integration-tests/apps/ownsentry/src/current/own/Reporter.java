package own;

import io.sentry.Sentry;

/** The SDK from its release 2 on. */
final class Reporter {
  private Reporter() {}

  static void setUp(String dsn) {
    Sentry.init(options -> options.setDsn(dsn));
  }

  static void report(Throwable thrown) {
    Sentry.captureException(thrown);
  }
}
