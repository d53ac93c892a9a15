package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of an alert, once; every channel writes it in its own form. */
public final class Message {
  public final Announcer.Kind kind;
  public final Firing firing;
  public final Suspect suspect;
  public final String service;
  public final String environment;

  /** The name of the machine and the port, by which a person knows which of several it is. */
  public final String instance;

  /** What is wrong, in one sentence without the service's name. */
  public final String what;

  /** What else is wrong that it explains; empty where it is not known to explain anything. */
  public final List<String> symptoms;

  /** Milliseconds since 1970. */
  public final long time;

  /** The mean time to recovery of its rule in 30 days, in ms; negative where there is none. */
  public final long mttr;

  /** Where the page is; null where there is none. */
  public final @Nullable String link;

  Message(
      Announcer.Kind kind,
      Firing firing,
      Suspect suspect,
      Origin origin,
      String what,
      List<String> symptoms,
      long time,
      long mttr) {
    this.kind = kind;
    this.firing = firing;
    this.suspect = suspect;
    service = origin.service;
    environment = origin.environment;
    instance = origin.instance();
    link = origin.link();
    this.what = what;
    this.symptoms = symptoms;
    this.time = time;
    this.mttr = mttr;
  }

  public boolean isResolved() {
    return kind == Announcer.Kind.RESOLVED;
  }

  /** The rule that it is about. */
  public Rule rule() {
    return firing.incident.rule;
  }

  /** One line that says everything that matters. */
  public String line() {
    StringBuilder line = new StringBuilder(160);
    line.append('[').append(kind).append("] ").append(service).append(": ").append(what);
    Incident incident = firing.incident;
    if (isResolved()) {
      line.append("; ").append(ending());
    } else if (kind == Announcer.Kind.REMINDER) {
      line.append("; since ").append(Wording.duration(time - incident.started));
    } else if (kind == Announcer.Kind.FLAPPING) {
      line.append("; it comes and goes, nothing more is told until it is stable");
    }
    if (!isResolved() && !symptoms.isEmpty()) {
      line.append("; also ").append(String.join(", ", symptoms));
    }
    append(line, ", route ", suspect.route);
    append(line, ", ", suspect.exception);
    append(line, ", trace_id=", suspect.traceId);
    return line.append(", ").append(incident.id).toString();
  }

  /** How it ended, how long it was, and how that compares. */
  public String ending() {
    Incident incident = firing.incident;
    if (incident.end == Incident.End.NO_DATA) {
      return "nothing was heard of it any more";
    }
    String lasted = "lasted " + Wording.duration(incident.recoveryMillis);
    return mttr < 0 ? lasted : lasted + ", mean time to recovery (30 d) " + Wording.duration(mttr);
  }

  private static void append(StringBuilder line, String label, @Nullable String value) {
    if (value != null) {
      line.append(label).append(value);
    }
  }
}
