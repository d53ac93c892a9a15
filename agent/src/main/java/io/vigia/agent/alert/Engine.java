package io.vigia.agent.alert;

import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rules against one reading after the other. Used by one thread; what others may read of
 * it is a snapshot.
 */
public final class Engine {
  /** How long after the start of the process rules with a grace say nothing. */
  static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(120);

  /** Beyond so many, further disks and components have no alerts. */
  private static final int MAX_ALERTS = 200;

  private final List<Limit> limits;
  private final Clock clock;
  private final Changes changes;
  private final long start;
  private final History history = new History();
  private final Map<String, Alert> alerts = new LinkedHashMap<>();

  /** The components that have been well since the start: only then one can be lost. */
  private final Set<String> seenWell = new HashSet<>();

  private volatile List<Firing> firing = new ArrayList<>();

  /**
   * An engine that has seen nothing.
   *
   * @param limits those that are not on are left out
   */
  public Engine(List<Limit> limits, Clock clock, Changes changes) {
    this.limits = new ArrayList<>(limits);
    this.limits.removeIf(limit -> !limit.isOn);
    this.clock = clock;
    this.changes = changes;
    start = clock.nanos();
  }

  /** Is told of what concerns people. */
  public interface Changes {
    /** An alert begins to fire. */
    void fires(Firing firing);

    /** It is over, and its incident has an end. */
    void ends(Firing firing);
  }

  /** What fires now; a snapshot, for any thread. */
  public List<Firing> firing() {
    return firing;
  }

  /** Holds every rule against it. To be called every few seconds. */
  public void evaluate(Reading reading) {
    long now = clock.nanos();
    history.add(now, reading);
    boolean inGrace = now - start < GRACE_NANOS;
    for (Limit limit : limits) {
      List<Verdict> verdicts = Judge.judge(limit, reading, history.before(now, window(limit, now)));
      Set<String> heard = new HashSet<>();
      for (Verdict verdict : verdicts) {
        heard.add(verdict.subject);
        Alert alert = alertOf(limit.rule, verdict.subject);
        if (alert != null && !(inGrace && isTooEarly(limit.rule, verdict))) {
          step(alert, verdict);
        }
      }
      for (Alert alert : new ArrayList<>(alerts.values())) {
        if (alert.rule == limit.rule && !heard.contains(alert.subject)) {
          step(alert, null);
        }
      }
    }
    alerts.values().removeIf(Alert::isIdle);
    firing = snapshot();
  }

  /** What was counted in the grace is in no window behind it. */
  private long window(Limit limit, long now) {
    long sinceGrace = Math.max(0, now - start - GRACE_NANOS);
    return limit.rule.hasGrace() ? Math.min(limit.windowNanos, sinceGrace) : limit.windowNanos;
  }

  /** A component that has never been well may still be starting itself. */
  private boolean isTooEarly(Rule rule, Verdict verdict) {
    if (rule != Rule.HEALTH) {
      return rule.hasGrace();
    }
    if (!verdict.isBreach) {
      seenWell.add(verdict.subject);
    }
    return !seenWell.contains(verdict.subject);
  }

  private @Nullable Alert alertOf(Rule rule, String subject) {
    String key = rule.key + ' ' + subject;
    Alert alert = alerts.get(key);
    if (alert == null && alerts.size() < MAX_ALERTS) {
      alert = new Alert(rule, subject, clock);
      alerts.put(key, alert);
    }
    return alert;
  }

  private void step(Alert alert, @Nullable Verdict verdict) {
    Alert.State change = alert.step(verdict);
    Incident incident = alert.incident();
    Verdict last = alert.last();
    if (change == null || incident == null || last == null) {
      return;
    }
    if (change == Alert.State.FIRING) {
      changes.fires(new Firing(incident, last.value, last.detail));
    } else {
      changes.ends(new Firing(incident, last.value, last.detail));
    }
  }

  private List<Firing> snapshot() {
    List<Firing> now = new ArrayList<>();
    for (Alert alert : alerts.values()) {
      Incident incident = alert.incident();
      Verdict last = alert.last();
      boolean fires = alert.state() == Alert.State.FIRING || alert.state() == Alert.State.CLEARING;
      if (fires && incident != null && last != null) {
        now.add(new Firing(incident, last.value, last.detail));
      }
    }
    return now;
  }
}
