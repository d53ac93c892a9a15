package io.vigia.agent.telemetry.statements;

import org.jspecify.annotations.Nullable;

/** One slow call of a statement. */
public final class SlowExample {
  public final double seconds;

  /** When it was over, in milliseconds since 1970. */
  public final long at;

  /** The route of its request as far as it was known by then; null outside of one. */
  public final @Nullable String uri;

  /** Null outside of a request. */
  public final @Nullable String traceId;

  /** Where the application's code was; null where none was on the stack. */
  public final @Nullable String frame;

  SlowExample(
      double seconds,
      long at,
      @Nullable String uri,
      @Nullable String traceId,
      @Nullable String frame) {
    this.seconds = seconds;
    this.at = at;
    this.uri = uri;
    this.traceId = traceId;
    this.frame = frame;
  }
}
