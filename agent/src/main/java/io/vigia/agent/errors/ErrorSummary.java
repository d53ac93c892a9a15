package io.vigia.agent.errors;

import io.vigia.agent.telemetry.TrailEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group of errors has come to, and the last of them as it may be shown; immutable. */
public final class ErrorSummary {
  /** Sixteen hex digits, the same for the same errors in each process. */
  public final String id;

  /** The class of the exception; null for a message. */
  public final @Nullable String type;

  /** Where in the application's code, as {@code shop.Items.all}; null where none is known. */
  public final @Nullable String place;

  public final long count;

  /** In milliseconds since the epoch. */
  public final long firstMillis;

  /** How many in each of the last 60 minutes, the oldest first. */
  public final int[] minutes;

  /** Of the last one, redacted; null where it has none. */
  public final @Nullable String message;

  /** With those of its causes, redacted; null for a message. */
  public final @Nullable String stack;

  /** The last one, but for the throwable. Its message and trail are not redacted. */
  public final ErrorReport last;

  /** Redacted. */
  public final List<TrailEntry> trail;

  ErrorSummary(
      Fingerprint fingerprint,
      long count,
      long firstMillis,
      int[] minutes,
      @Nullable String message,
      @Nullable String stack,
      ErrorReport last,
      List<TrailEntry> trail) {
    id = fingerprint.id;
    type = fingerprint.type;
    place = fingerprint.place;
    this.count = count;
    this.firstMillis = firstMillis;
    this.minutes = minutes;
    this.message = message;
    this.stack = stack;
    this.last = last;
    this.trail = trail;
  }
}
