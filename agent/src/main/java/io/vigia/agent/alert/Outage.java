package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What keeps one outage one message: requests that fail and records of ERROR are not told where a
 * component is in error, or was until a moment ago, for that is told and is their cause. As it
 * takes some seconds until a dead component is found, they wait for that long.
 */
final class Outage {
  /** How long what may be a symptom waits for its cause. */
  static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** How long symptoms last behind their cause: the longest window, and its time to clear. */
  static final long SETTLE_NANOS = TimeUnit.MINUTES.toNanos(8);

  /**
   * How long behind its begin a cause explains what begins: a component may be in error for days,
   * and what fails then for another reason must be told.
   */
  static final long EXPLAINS_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final boolean seesCauses;
  private final Set<String> causes = new HashSet<>();
  private boolean hadCause;
  private long beganAt;
  private long endedAt;

  /**
   * @param seesCauses whether the health is looked at; nothing waits where it is not
   */
  Outage(boolean seesCauses) {
    this.seesCauses = seesCauses;
  }

  void fires(Firing firing, long now) {
    if (firing.incident.rule == Rule.HEALTH) {
      causes.add(firing.key());
      hadCause = true;
      beganAt = now;
    }
  }

  void ends(Firing firing, long now) {
    if (causes.remove(firing.key())) {
      endedAt = now;
    }
  }

  /**
   * Whether something fires, or has just ended, that explains an alert.
   *
   * @param since when the alert has begun to fire
   */
  boolean explains(Rule rule, long since, long now) {
    return rule.isSymptom()
        && hadCause
        && since - beganAt < EXPLAINS_NANOS
        && (!causes.isEmpty() || now - endedAt < SETTLE_NANOS);
  }

  /**
   * Whether it may still be explained.
   *
   * @param since when the alert has begun to fire
   */
  boolean mayExplain(Rule rule, long since, long now) {
    return seesCauses && rule.isSymptom() && now - since < WAIT_NANOS;
  }
}
