package io.vigia.agent.telemetry;

import io.micrometer.common.util.internal.logging.InternalLogger;
import io.micrometer.common.util.internal.logging.InternalLoggerFactory;

/**
 * Micrometer's logging, switched off: left alone it takes java.util.logging, whose log manager is
 * the application's to choose.
 */
final class QuietLogging extends InternalLoggerFactory {
  private QuietLogging() {}

  /** To be called before any other class of Micrometer is initialised. */
  static void install() {
    setDefaultFactory(new QuietLogging());
  }

  @Override
  protected InternalLogger newInstance(String name) {
    return new QuietLogger(name);
  }
}
