package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** A call in progress, handed from enter to exit; null in its place means "not measured". */
public interface Call {
  /** Ends the call; {@code thrown} is what escaped from it, or null. */
  void end(@Nullable Throwable thrown);
}
