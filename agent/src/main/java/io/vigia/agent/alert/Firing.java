package io.vigia.agent.alert;

/** An alert that fires or has just ended, with what was said of it last. */
public final class Firing {
  public final Incident incident;

  /** In the rule's unit. */
  public final double value;

  /** What the value was made of, for people: {@code 42 of 2004 requests}; may be empty. */
  public final String detail;

  Firing(Incident incident, double value, String detail) {
    this.incident = incident;
    this.value = value;
    this.detail = detail;
  }

  /** What it is an alert of: its rule, and which of several. */
  String key() {
    return incident.rule.key + ' ' + incident.subject;
  }
}
