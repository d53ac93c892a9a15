package io.vigia.bootstrap;

/** What rewritten servers and pools tell the agent: which of their objects are at work. */
public interface LifecycleHook {
  /** The object works from here on; told again of one that does, it is the same one. */
  default void started(Object object) {}

  /** The object is about to end its work, or never began it. */
  default void stopped(Object object) {}
}
