package io.vigia.agent.health;

import io.vigia.agent.telemetry.Meters;
import java.util.concurrent.TimeUnit;

/**
 * Whether the application has begun to serve: a request came, or, for what serves something else
 * than HTTP or is not sent a request before it says that it is ready, some time has passed.
 */
public final class Serving {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Meters meters;
  private final long since;
  private volatile boolean begun;

  /** {@code since} is the {@link System#nanoTime()} at which the agent started. */
  public Serving(Meters meters, long since) {
    this.meters = meters;
    this.since = since;
  }

  /** Once true, always true. */
  public boolean hasBegun() {
    return hasBegun(System.nanoTime());
  }

  boolean hasBegun(long now) {
    if (!begun) {
      begun =
          meters.httpServerActiveRequests.get() > 0
              || !meters.httpServerRequests.isEmpty()
              || now - since > GRACE_NANOS;
    }
    return begun;
  }
}
