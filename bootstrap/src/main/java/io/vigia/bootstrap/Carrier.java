package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * An object of a library that keeps one object of the agent in a field of its own. Classes whose
 * rewrite says so implement it; what is kept goes with the object and costs no look-up.
 */
public interface Carrier {
  /** What was kept last, or null. Not synchronized: the library hands its objects on safely. */
  @Nullable Object vigiaCarried();

  /** Keeps an object in place of the one before; null keeps none. */
  void vigiaCarry(@Nullable Object carried);
}
