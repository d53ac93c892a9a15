package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A rule at one subject: where it stands, and since when. */
final class Alert {
  /** How long an alert goes on firing that nothing is heard of. */
  static final long NO_DATA_NANOS = TimeUnit.MINUTES.toNanos(15);

  final Rule rule;
  final String subject;
  private final Clock clock;
  private final long pendingNanos;
  private final long clearingNanos;
  private State state = State.INACTIVE;

  /** The first moment of the run that breaches. */
  private long breachSince;

  /** The first moment of the run that is clear. */
  private long clearSince;

  private long heardOf;
  private @Nullable Incident incident;
  private @Nullable Verdict last;

  Alert(Rule rule, String subject, Clock clock) {
    this.rule = rule;
    this.subject = subject;
    this.clock = clock;
    pendingNanos = TimeUnit.SECONDS.toNanos(rule.pendingSeconds());
    clearingNanos = TimeUnit.SECONDS.toNanos(rule.clearingSeconds());
  }

  State state() {
    return state;
  }

  /** The open one, or that which the last step has closed; null where there was none yet. */
  @Nullable Incident incident() {
    return incident;
  }

  /** What was said last of it; null where nothing was. */
  @Nullable Verdict last() {
    return last;
  }

  /** True where nothing is under way, so that it can be forgotten. */
  boolean isIdle() {
    return state == State.INACTIVE;
  }

  /**
   * Takes what is said now.
   *
   * @param verdict null for no data
   * @return what has changed for people: {@link State#FIRING} where it begins to fire, {@link
   *     State#INACTIVE} where an incident is over; else null
   */
  @Nullable State step(@Nullable Verdict verdict) {
    long now = clock.nanos();
    if (verdict != null) {
      last = verdict;
      heardOf = now;
    }
    switch (state) {
      case INACTIVE:
        return verdict != null && verdict.isBreach ? breach(now) : null;
      case PENDING:
        if (verdict == null || !verdict.isBreach) {
          state = State.INACTIVE;
          return null;
        }
        return fireWhenDue(now);
      case FIRING:
        if (verdict == null) {
          return now - heardOf >= NO_DATA_NANOS ? end(heardOf, Incident.End.NO_DATA) : null;
        }
        return verdict.isClear ? clear(now) : null;
      default:
        if (verdict != null && !verdict.isClear) {
          state = State.FIRING;
          return null;
        }
        return endWhenDue(now);
    }
  }

  private @Nullable State breach(long now) {
    breachSince = now;
    state = State.PENDING;
    return fireWhenDue(now);
  }

  private @Nullable State fireWhenDue(long now) {
    if (now - breachSince < pendingNanos) {
      return null;
    }
    state = State.FIRING;
    long detection = TimeUnit.NANOSECONDS.toMillis(now - breachSince);
    incident =
        new Incident(newId(), rule, subject, clock.millis() - detection, detection, -1, null);
    return State.FIRING;
  }

  private @Nullable State clear(long now) {
    clearSince = now;
    state = State.CLEARING;
    return endWhenDue(now);
  }

  private @Nullable State endWhenDue(long now) {
    return now - clearSince < clearingNanos ? null : end(clearSince, Incident.End.RECOVERED);
  }

  private State end(long at, Incident.End how) {
    state = State.INACTIVE;
    if (incident != null) {
      incident = incident.over(TimeUnit.NANOSECONDS.toMillis(at - breachSince), how);
    }
    return State.INACTIVE;
  }

  private static String newId() {
    return "inc-" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x100000, 0x1000000));
  }

  /** Where an alert stands. */
  enum State {
    INACTIVE,
    /** It breaches, but not yet for long enough. */
    PENDING,
    FIRING,
    /** It is clear, but not yet for long enough; it counts as firing. */
    CLEARING
  }
}
