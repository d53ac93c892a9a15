package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decides what people are told: that an alert fires and that it is over, not more often than helps.
 * Whatever was told to have begun is told to have ended.
 */
final class Announcer implements Engine.Changes {
  /** Between two tellings that the same alert fires. */
  static final long COOLDOWN_NANOS = TimeUnit.MINUTES.toNanos(5);

  /** How often it is told that an alert still fires. */
  static final long REMINDER_NANOS = TimeUnit.HOURS.toNanos(4);

  /** An alert that changes so often in so long flaps; and is quiet again after as long. */
  static final int FLAPPING_CHANGES = 5;

  static final long FLAPPING_NANOS = TimeUnit.MINUTES.toNanos(30);

  private final Clock clock;
  private final Incidents incidents;
  private final Audience audience;
  private final Outage outage;
  private final Map<String, Told> told = new LinkedHashMap<>();

  /**
   * One that has told nothing.
   *
   * @param seesHealth whether components in error are alerts, too
   */
  Announcer(Clock clock, Incidents incidents, boolean seesHealth, Audience audience) {
    this.clock = clock;
    this.incidents = incidents;
    this.audience = audience;
    outage = new Outage(seesHealth);
  }

  /** Is told. */
  interface Audience {
    /** Takes one; returns at once. */
    void tell(Kind kind, Firing firing);
  }

  /** What is told of an alert. */
  enum Kind {
    FIRING,
    REMINDER,
    /** It comes and goes: nothing more is told until it has been the same for long. */
    FLAPPING,
    RESOLVED,
    /** Nothing is wrong: somebody wants to see that messages arrive. */
    TEST
  }

  @Override
  public void fires(Firing firing) {
    Told of = toldOf(firing);
    of.since = clock.nanos();
    outage.fires(firing, of.since);
    of.changed(of.since);
    of.firing = firing;
    announce(of, firing);
  }

  @Override
  public void ends(Firing firing) {
    incidents.add(firing.incident);
    long now = clock.nanos();
    Told of = toldOf(firing);
    of.changed(now);
    of.firing = null;
    of.ended = firing;
    outage.ends(firing, now);
    if (of.waits && !outage.explains(firing.incident.rule, of.since, now)) {
      of.tellsFiring(now);
      audience.tell(Kind.FIRING, firing);
    }
    of.waits = false;
    if (of.isAnnounced && !of.isFlapping(now)) {
      of.isAnnounced = false;
      audience.tell(Kind.RESOLVED, firing);
    }
  }

  /** Tells what has become due; to be called after each evaluation. */
  void tick(List<Firing> current) {
    long now = clock.nanos();
    Map<String, Firing> last = new HashMap<>();
    for (Firing firing : current) {
      last.put(firing.key(), firing);
    }
    for (Iterator<Told> all = told.values().iterator(); all.hasNext(); ) {
      Told of = all.next();
      Firing firing = of.firing;
      if (firing != null) {
        announce(of, last.getOrDefault(firing.key(), firing));
      } else if (of.isAnnounced && of.ended != null && !of.isFlapping(now)) {
        of.isAnnounced = false;
        audience.tell(Kind.RESOLVED, of.ended);
      } else if (of.isForgotten(now)) {
        all.remove();
      }
    }
  }

  private void announce(Told of, Firing firing) {
    long now = clock.nanos();
    Rule rule = firing.incident.rule;
    if (!of.isAnnounced) {
      of.waits = outage.mayExplain(rule, of.since, now);
      if (of.waits || outage.explains(rule, of.since, now)) {
        return;
      }
    }
    if (of.isFlapping(now)) {
      if (!of.isFlappingTold) {
        of.isFlappingTold = true;
        of.tellsFiring(now);
        audience.tell(Kind.FLAPPING, firing);
      }
    } else if (!of.isAnnounced) {
      if (!of.wasAnnounced || now - of.announcedAt >= COOLDOWN_NANOS) {
        of.tellsFiring(now);
        audience.tell(Kind.FIRING, firing);
      }
    } else if (now - of.announcedAt >= REMINDER_NANOS) {
      of.tellsFiring(now);
      audience.tell(Kind.REMINDER, firing);
    }
  }

  private Told toldOf(Firing firing) {
    return told.computeIfAbsent(firing.key(), key -> new Told());
  }

  /** What was told of one alert. */
  private static final class Told {
    /** Null while it does not fire. */
    @Nullable Firing firing;

    @Nullable Firing ended;

    /** When it has begun to fire. */
    long since;

    /** It fires, and is not told yet because something may explain it. */
    boolean waits;

    /** People think that it fires. */
    boolean isAnnounced;

    boolean wasAnnounced;
    long announcedAt;
    boolean isFlappingTold;
    private final Deque<Long> changes = new ArrayDeque<>();

    void tellsFiring(long now) {
      isAnnounced = true;
      wasAnnounced = true;
      announcedAt = now;
    }

    void changed(long now) {
      changes.addLast(now);
      if (changes.size() > FLAPPING_CHANGES) {
        changes.removeFirst();
      }
    }

    /** From the fifth change in half an hour on until half an hour without any. */
    boolean isFlapping(long now) {
      boolean isQuiet = changes.isEmpty() || now - changes.getLast() >= FLAPPING_NANOS;
      if (isQuiet) {
        isFlappingTold = false;
        changes.clear();
        return false;
      }
      return isFlappingTold
          || (changes.size() == FLAPPING_CHANGES
              && changes.getLast() - changes.getFirst() < FLAPPING_NANOS);
    }

    boolean isForgotten(long now) {
      return firing == null
          && !isAnnounced
          && !isFlapping(now)
          && now - announcedAt >= COOLDOWN_NANOS;
    }
  }
}
