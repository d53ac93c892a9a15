package io.vigia.agent.errors.sentry;

import io.sentry.SentryBaseEvent;
import io.sentry.protocol.SdkVersion;
import io.sentry.protocol.SentryRuntime;
import io.vigia.agent.util.Host;
import org.jspecify.annotations.Nullable;

/** What events and transactions have in common: where they come from. */
final class Common {
  static final String CLIENT = "sentry.java.vigia";
  private static final int MAX_TAG = 200;

  private final SentrySettings settings;
  private final SdkVersion sdk;
  private final String host = Host.name();
  private final String java = System.getProperty("java.version", "unknown");
  private final String vm = System.getProperty("java.vm.name", "Java");

  Common(SentrySettings settings) {
    this.settings = settings;
    sdk = new SdkVersion(CLIENT, settings.version());
  }

  /**
   * @param route null outside of a request
   */
  void complete(SentryBaseEvent event, @Nullable String route) {
    event.setPlatform(SentryBaseEvent.DEFAULT_PLATFORM);
    event.setEnvironment(settings.environment);
    event.setRelease(settings.release);
    event.setServerName(host);
    event.setSdk(sdk);
    event.setTag("service", tag(settings.service));
    event.setTag("java", tag(java));
    if (route != null) {
      event.setTag("route", tag(route));
    }
    SentryRuntime runtime = new SentryRuntime();
    runtime.setName(vm);
    runtime.setVersion(java);
    event.getContexts().setRuntime(runtime);
  }

  /** Sentry refuses longer ones, and those with line breaks. */
  private static String tag(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= MAX_TAG ? line : line.substring(0, MAX_TAG);
  }
}
