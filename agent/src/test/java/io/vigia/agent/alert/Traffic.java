package io.vigia.agent.alert;

import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service on a clock of its own: what it does in a time, and what is told of it. */
final class Traffic implements Clock {
  final List<String> told = new ArrayList<>();
  final List<Moment> moments = new ArrayList<>();
  private final int tickSeconds;
  final Incidents incidents;
  private final Engine engine;
  private final Announcer announcer;
  private final long origin = 1_764_000_000_000L;
  private long seconds;
  private long leapMillis;
  private long requests;
  private long errors;
  private long slow;
  private long slowish;
  private long logErrors;
  private double disk = .5;
  private double memory = .5;
  private final Map<String, Boolean> components = new LinkedHashMap<>();

  Traffic(Rule... rules) {
    this(5, Arrays.stream(rules).map(Limit::of).toArray(Limit[]::new));
  }

  Traffic(int tickSeconds, Limit... limits) {
    this.tickSeconds = tickSeconds;
    incidents = new Incidents(IncidentFile.OFF);
    announcer =
        new Announcer(
            this,
            incidents,
            Arrays.stream(limits).anyMatch(each -> each.isOn && each.rule == Rule.HEALTH),
            (kind, firing) ->
                told.add(time() + " " + kind + " " + firing.incident.rule.key + subject(firing)));
    engine = new Engine(Arrays.asList(limits), this, announcer);
  }

  private static String subject(Firing firing) {
    return firing.incident.subject.isEmpty() ? "" : " " + firing.incident.subject;
  }

  @Override
  public long nanos() {
    return TimeUnit.SECONDS.toNanos(seconds);
  }

  @Override
  public long millis() {
    return origin + seconds * 1_000 + leapMillis;
  }

  private String time() {
    return seconds / 60 + ":" + String.format("%02d", seconds % 60);
  }

  /** The wall clock is set. */
  Traffic wallClockLeaps(long millis) {
    leapMillis += millis;
    return this;
  }

  Traffic disk(double used) {
    disk = used;
    return this;
  }

  Traffic memory(double used) {
    memory = used;
    return this;
  }

  Traffic component(String name, boolean isWell) {
    components.put(name, isWell);
    return this;
  }

  Traffic componentGone(String name) {
    components.remove(name);
    return this;
  }

  /** So many at once. */
  Traffic burst(int newErrors) {
    requests += newErrors;
    errors += newErrors;
    return this;
  }

  Traffic logErrors(int records) {
    logErrors += records;
    return this;
  }

  /** Time passes in which nobody asks for anything. */
  Traffic idle(int minutes) {
    return serve(minutes, 0, 0, 0);
  }

  /** Requests in every tick, of which some fail, and some take longer than 2 s. */
  Traffic serve(int minutes, int requestsATick, int errorsATick, int slowATick) {
    for (int i = 0; i < minutes * 60 / tickSeconds; i++) {
      tick(requestsATick, errorsATick, slowATick);
    }
    return this;
  }

  Traffic tick(int newRequests, int newErrors, int newSlow) {
    seconds += tickSeconds;
    requests += newRequests;
    errors += newErrors;
    slow += newSlow;
    slowish += newSlow;
    Map<String, Double> disks = new LinkedHashMap<>();
    disks.put("/", disk);
    Reading reading =
        new Reading(requests, errors, slow, slowish, logErrors, disks, memory, components);
    engine.evaluate(reading);
    announcer.tick(engine.firing());
    moments.add(new Moment(seconds, reading, engine.firing()));
    return this;
  }

  /** What was read at a time, and what fired then. */
  record Moment(long seconds, Reading reading, List<Firing> firing) {}
}
