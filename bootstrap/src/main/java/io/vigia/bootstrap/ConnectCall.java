package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** A connection being opened by a JDBC driver. */
public interface ConnectCall {
  /**
   * Ends the call.
   *
   * @param connection the connection; null where the URL is not the driver's, and on failure
   * @param thrown what the driver failed with, or null
   */
  void end(@Nullable Object connection, @Nullable Throwable thrown);
}
