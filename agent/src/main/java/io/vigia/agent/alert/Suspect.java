package io.vigia.agent.alert;

import org.jspecify.annotations.Nullable;

/** Where to look first: the most frequent error of late. */
public final class Suspect {
  /** Nothing is known. */
  public static final Suspect NONE = new Suspect(null, null, null);

  /** As {@code POST /checkout}; null where it is not known. */
  public final @Nullable String route;

  /** The simple name of its class. */
  public final @Nullable String exception;

  /** That of the last time. */
  public final @Nullable String traceId;

  /** See the fields. */
  public Suspect(@Nullable String route, @Nullable String exception, @Nullable String traceId) {
    this.route = route;
    this.exception = exception;
    this.traceId = traceId;
  }
}
