package io.vigia.bootstrap;

/** What the handler around every advice tells the agent. */
public interface FailureHook {
  /** An advice threw; {@code site} is the simple name of its class. */
  default void adviceFailed(String site, Throwable thrown) {}
}
