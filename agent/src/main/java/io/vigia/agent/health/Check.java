package io.vigia.agent.health;

import io.vigia.agent.telemetry.Dependency;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A question whose answer tells whether a component is well. */
public interface Check {
  /** How often it is asked, in nanoseconds, where calls of the application's do not tell. */
  long EVERY = TimeUnit.SECONDS.toNanos(10);

  /** What stands for it from one round to the next; is none of the application's objects. */
  Object key();

  /** What it tells of; null as long as no answer has told. */
  @Nullable Dependency component();

  /** What it most likely tells of where it has not told yet; null where nobody knows. */
  default @Nullable Dependency guess() {
    return component();
  }

  /**
   * Asks, on a thread of its own, and returns in its own time.
   *
   * @return false where it could not be asked, which is no evidence
   * @throws Exception where it is not well; the message is shown to those who may see details
   */
  boolean ask() throws Exception;

  /** What is wrong although it answers; null for nothing. */
  default @Nullable String trouble() {
    return null;
  }

  /** True where it should be asked soon, whatever calls of the application's tell. */
  default boolean isUrgent() {
    return false;
  }

  default long every() {
    return EVERY;
  }
}
