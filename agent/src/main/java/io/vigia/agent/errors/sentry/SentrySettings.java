package io.vigia.agent.errors.sentry;

import io.vigia.agent.config.Config;
import io.vigia.agent.redact.Redaction;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the user has said of Sentry, and what every event has in it; immutable. */
public final class SentrySettings {
  final String dsn;
  final String service;
  final String environment;

  /** That of the service; null where nobody said. */
  final @Nullable String release;

  /** Class names of exceptions that are not sent, nor their sub classes. */
  final List<String> ignored;

  /** What every text of the application passes through. */
  final Redaction redaction;

  /** Whether it is told who has sent a request, and from where. */
  final boolean tellsPersons;

  /** What part of the transactions that nobody has decided of is sent, from 0 to 1. */
  final double rate;

  private final Supplier<String> version;

  private SentrySettings(Config config, String dsn, Redaction redaction, Supplier<String> version) {
    this.dsn = dsn;
    service = config.service;
    environment = config.environment;
    release = config.version;
    ignored = config.sentryIgnore;
    tellsPersons = config.sendDefaultPii;
    rate = config.sentryTracesSampleRate;
    this.redaction = tellsPersons ? redaction : redaction.forThirdParties();
    this.version = version;
  }

  /**
   * Those of the configuration; null where there is no DSN in it.
   *
   * @param version of the agent, which is not read while the application waits
   */
  public static @Nullable SentrySettings of(
      Config config, Redaction redaction, Supplier<String> version) {
    String dsn = config.sentryDsn;
    return dsn == null ? null : new SentrySettings(config, dsn, redaction, version);
  }

  String version() {
    return version.get();
  }

  /** That of the DSN, which callees may see; empty where there is none. */
  String publicKey() {
    int start = dsn.indexOf("://") + 3;
    int end = dsn.indexOf('@', start);
    String key = start < 3 || end < 0 ? "" : dsn.substring(start, end);
    int colon = key.indexOf(':');
    return colon < 0 ? key : key.substring(0, colon);
  }

  /** Whether an exception is one that is not sent. */
  boolean ignores(@Nullable Throwable thrown) {
    if (thrown == null || ignored.isEmpty()) {
      return false;
    }
    for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
      if (ignored.contains(type.getName())) {
        return true;
      }
    }
    return false;
  }
}
