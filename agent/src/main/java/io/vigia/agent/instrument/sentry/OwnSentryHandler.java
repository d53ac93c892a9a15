package io.vigia.agent.instrument.sentry;

import io.vigia.agent.errors.sentry.SentrySink;
import io.vigia.agent.util.LibraryObject;
import io.vigia.bootstrap.SentryHook;
import org.jspecify.annotations.Nullable;

/** Leaves everything to the application's Sentry where that is at work. */
public final class OwnSentryHandler implements SentryHook {
  private final SentrySink sink;

  public OwnSentryHandler(SentrySink sink) {
    this.sink = sink;
  }

  @Override
  public void initialised(Object options) {
    if (isAtWork(options)) {
      sink.leaveToApplication();
    }
  }

  /** False where it has no DSN, or is switched off. */
  private static boolean isAtWork(Object options) {
    try {
      Class<?> sentry =
          Class.forName("io.sentry.Sentry", false, options.getClass().getClassLoader());
      Object client = before2(sentry);
      return client == null
          ? Boolean.TRUE.equals(sentry.getMethod("isEnabled").invoke(null))
          : !isNowhere(client);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }

  /** Its client where it is of a release before 2; else null. */
  private static @Nullable Object before2(Class<?> sentry) throws ReflectiveOperationException {
    try {
      return sentry.getMethod("getStoredClient").invoke(null);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static boolean isNowhere(Object client) {
    Object connection = new LibraryObject(client).field("connection").raw();
    return connection == null || connection.getClass().getSimpleName().equals("NoopConnection");
  }
}
