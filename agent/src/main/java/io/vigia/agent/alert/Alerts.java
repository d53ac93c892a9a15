package io.vigia.agent.alert;

import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import io.vigia.agent.telemetry.AlertMeters;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Log;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The door of this package: evaluates the rules every five seconds, and tells people. */
public final class Alerts implements Engine.Changes {
  private static final long TICK_MILLIS = 5_000;
  private static final long MTTR_MILLIS = TimeUnit.DAYS.toMillis(30);

  private final Clock clock;
  private final Origin origin;
  private final Supplier<Reading> readings;
  private final Supplier<Suspect> suspects;
  private final Map<Rule, Limit> limits = new EnumMap<>(Rule.class);
  private final Incidents incidents;
  private final Meters meters;
  private final Engine engine;
  private final Announcer announcer;
  private final List<Delivery> deliveries = new ArrayList<>();

  /**
   * Alerts that are not started yet.
   *
   * @param readings asked every five seconds by a thread of this package
   * @param suspects asked where something is told
   */
  public Alerts(
      List<Limit> limits,
      Meters meters,
      Clock clock,
      Origin origin,
      Supplier<Reading> readings,
      Supplier<Suspect> suspects,
      IncidentFile file) {
    this.meters = meters;
    this.clock = clock;
    this.origin = origin;
    this.readings = readings;
    this.suspects = suspects;
    for (Limit limit : limits) {
      this.limits.put(limit.rule, limit);
      if (limit.isOn) {
        meterOf(limit.rule);
      }
      if (limit.rule == Rule.LATENCY_P99) {
        meters.slowRequests.countAbove(
            (long) (limit.threshold * 1e9), (long) (limit.clearThreshold * 1e9));
      }
    }
    incidents = new Incidents(file);
    announcer = new Announcer(clock, incidents, limitOf(Rule.HEALTH).isOn, this::tell);
    engine = new Engine(limits, clock, this);
  }

  /**
   * Begins to evaluate and to tell.
   *
   * @param slack null where nothing is sent there
   * @param webhook what takes Alertmanager's JSON; null where nothing is sent there
   */
  public void start(@Nullable URL slack, @Nullable URL webhook) {
    deliveries.add(new Delivery(new LogChannel(), meters));
    if (slack != null) {
      deliveries.add(new Delivery(new SlackChannel(slack), meters));
    }
    if (webhook != null) {
      deliveries.add(new Delivery(new WebhookChannel(webhook), meters));
    }
    deliveries.forEach(Delivery::start);
    AgentThread.start("vigia-alerts", this::evaluateForEver);
    Runtime.getRuntime().addShutdownHook(AgentThread.make("vigia-alerts-stop", this::stop));
  }

  /** What fires now. */
  public List<Firing> firing() {
    return engine.firing();
  }

  /** Those that are over. */
  public Incidents incidents() {
    return incidents;
  }

  /** Every rule with its limits, also those that are off. */
  public Iterable<Limit> limits() {
    return limits.values();
  }

  /** What is wrong, in one sentence. */
  public String what(Firing firing) {
    return Wording.what(limitOf(firing.incident.rule), firing);
  }

  private void evaluateForEver() {
    boolean failed = false;
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        try {
          evaluate();
        } catch (RuntimeException | LinkageError e) {
          if (!failed) {
            failed = true;
            Log.warn("the alerts could not be evaluated, they will be tried again: " + e);
          }
        }
      }
    } catch (InterruptedException e) {
      // Whoever interrupts a daemon of ours wants it to end.
    }
  }

  /** One round. */
  synchronized void evaluate() {
    engine.evaluate(readings.get());
    List<Firing> firing = engine.firing();
    announcer.tick(firing);
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    for (Firing each : firing) {
      rules.add(each.incident.rule);
    }
    for (Limit limit : limits.values()) {
      if (limit.isOn) {
        meterOf(limit.rule).fires(rules.contains(limit.rule));
      }
    }
  }

  /** Keeps what is open: nobody knows when it will have been over. */
  private synchronized void stop() {
    for (Firing firing : engine.firing()) {
      incidents.add(firing.incident.over(-1, Incident.End.RESTART));
    }
  }

  private void tell(Announcer.Kind kind, Firing firing) {
    long now = clock.millis();
    long mttr = incidents.times(firing.incident.rule, now - MTTR_MILLIS).mttr;
    Message message =
        new Message(
            kind, firing, suspects.get(), origin, what(firing), symptoms(firing), now, mttr);
    for (Delivery delivery : deliveries) {
      delivery.offer(message);
    }
  }

  /** What else fires, which it explains, and which is not told by itself. */
  private List<String> symptoms(Firing of) {
    List<String> symptoms = new ArrayList<>();
    if (of.incident.rule == Rule.HEALTH) {
      for (Firing firing : engine.firing()) {
        if (firing.incident.rule.isSymptom()) {
          symptoms.add(what(firing));
        }
      }
    }
    return symptoms;
  }

  @Override
  public void fires(Firing firing) {
    meterOf(firing.incident.rule).began();
    announcer.fires(firing);
  }

  @Override
  public void ends(Firing firing) {
    if (firing.incident.end == Incident.End.RECOVERED) {
      meterOf(firing.incident.rule).recovered(firing.incident.recoveryMillis);
    }
    announcer.ends(firing);
  }

  private AlertMeters.OfAlert meterOf(Rule rule) {
    return meters.alerts.of(rule.alertName, rule.severity.label);
  }

  private Limit limitOf(Rule rule) {
    return limits.getOrDefault(rule, Limit.of(rule));
  }
}
