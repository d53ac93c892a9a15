package io.vigia.agent.config;

import java.util.concurrent.TimeUnit;

/** A rule with the limits that somebody set, or its own. */
public final class Limit {
  public final Rule rule;
  public final boolean isOn;

  /** In the rule's unit. */
  public final double threshold;

  /** The value that clears: as far below the threshold, in proportion, as the rule's own. */
  public final double clearThreshold;

  /** 0 for a value of the moment. */
  public final long windowNanos;

  private Limit(Rule rule, boolean isOn, double threshold, long windowNanos) {
    this.rule = rule;
    this.isOn = isOn;
    this.threshold = threshold;
    clearThreshold = rule.threshold == 0 ? 0 : rule.clearThreshold * (threshold / rule.threshold);
    this.windowNanos = windowNanos;
  }

  /** The rule's own. */
  public static Limit of(Rule rule) {
    return new Limit(rule, true, rule.threshold, TimeUnit.SECONDS.toNanos(rule.windowSeconds));
  }

  /**
   * Others.
   *
   * @param threshold in the rule's unit
   * @param windowNanos 0 for a value of the moment
   */
  public Limit with(boolean newIsOn, double newThreshold, long newWindowNanos) {
    return new Limit(rule, newIsOn, newThreshold, newWindowNanos);
  }
}
