package io.vigia.bootstrap;

/** What a rewritten SDK of Sentry's tells, where the application brings one. */
public interface SentryHook {
  /**
   * It was told to begin its work, which it may have refused.
   *
   * @param options an object of the SDK
   */
  default void initialised(Object options) {}
}
