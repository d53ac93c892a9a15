package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One time that something was wrong, from the first moment that breached a rule. Durations come
 * from a clock that does not leap, times of the day are for people.
 */
public final class Incident {
  /** For people to name it by, as {@code inc-7f3a09}. */
  public final String id;

  public final Rule rule;

  /** What of several, as a disk's path or a component; empty where there is one only. */
  public final String subject;

  /** Milliseconds since 1970. */
  public final long started;

  /** From there until the alert fired. */
  public final long detectionMillis;

  /**
   * From the start until the first moment of the time in which it was well again; -1 while open.
   */
  public final long recoveryMillis;

  /** How it ended; null while open. */
  public final @Nullable End end;

  Incident(
      String id,
      Rule rule,
      String subject,
      long started,
      long detectionMillis,
      long recoveryMillis,
      @Nullable End end) {
    this.id = id;
    this.rule = rule;
    this.subject = subject;
    this.started = started;
    this.detectionMillis = detectionMillis;
    this.recoveryMillis = recoveryMillis;
    this.end = end;
  }

  Incident over(long newRecoveryMillis, End newEnd) {
    return new Incident(id, rule, subject, started, detectionMillis, newRecoveryMillis, newEnd);
  }

  /** Milliseconds since 1970; of an open one before {@link #started}. */
  public long recovered() {
    return started + recoveryMillis;
  }

  /** How an incident ends. */
  public enum End {
    /** The value has fallen to what clears it. */
    RECOVERED,
    /** Nothing was heard of it for long. */
    NO_DATA,
    /** The process ended: nobody knows. */
    RESTART
  }
}
