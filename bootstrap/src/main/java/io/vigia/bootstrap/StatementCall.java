package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** A statement being run, whose driver may say how many rows it changed. */
public interface StatementCall extends Call {
  /** Ends an update; {@code rows} is 0 where it failed. */
  void endUpdate(long rows, @Nullable Throwable thrown);

  /**
   * Ends a batch.
   *
   * @param counts the {@code int[]} or {@code long[]} that the driver returned, null where it
   *     failed
   */
  void endBatch(@Nullable Object counts, @Nullable Throwable thrown);
}
