package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;

/** What a rule says of something at one moment. */
final class Verdict {
  /** What of several: a disk, a component; empty where there is one only. */
  final String subject;

  /** The condition holds. */
  final boolean isBreach;

  /** It has fallen to what clears it. Between the two an alert stays what it is. */
  final boolean isClear;

  /** In the rule's unit, for people; of {@link Rule#HEALTH} 1. */
  final double value;

  /** What the value was made of, for people: {@code 42 of 2004 requests}; may be empty. */
  final String detail;

  Verdict(String subject, boolean isBreach, boolean isClear, double value, String detail) {
    this.subject = subject;
    this.isBreach = isBreach;
    this.isClear = isClear;
    this.value = value;
    this.detail = detail;
  }
}
