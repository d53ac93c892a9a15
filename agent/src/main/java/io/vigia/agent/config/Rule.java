package io.vigia.agent.config;

/**
 * The alerts that there are, with their defaults; the rules for Prometheus are written from this
 * table, too. A rule fires above its threshold, and clears where its value has fallen to another,
 * lower one: a value that sways about the threshold is one alert.
 */
public enum Rule {
  /** The share of requests that were answered 5xx, where there were five of them at least. */
  ERROR_RATE("error-rate", "VigiaHighErrorRate", Severity.CRITICAL, Unit.SHARE, .01, .008, 300),

  /** The time that one request of a hundred took longer than, of a hundred at least. */
  LATENCY_P99("latency-p99", "VigiaHighLatencyP99", Severity.WARNING, Unit.SECONDS, 2, 1.8, 300),

  /** How many requests were answered 5xx. */
  SERVER_ERRORS("server-errors", "VigiaManyServerErrors", Severity.CRITICAL, Unit.COUNT, 10, 5, 60),

  /** The part of a disk that is in use. */
  DISK("disk", "VigiaDiskAlmostFull", Severity.WARNING, Unit.SHARE, .8, .78, 0),

  /** The part of the heap's maximum that is in use after a collection. */
  MEMORY("memory", "VigiaHeapAlmostFull", Severity.WARNING, Unit.SHARE, .9, .85, 0),

  /** How many records of level ERROR were logged; fires at the threshold. */
  LOG_ERRORS("log-errors", "VigiaLogErrors", Severity.WARNING, Unit.COUNT, 5, 0, 60),

  /** A component of the health is in error. */
  HEALTH("health", "VigiaUnhealthy", Severity.CRITICAL, Unit.NONE, 0, 0, 0);

  /** How many requests answered 5xx an error rate needs. */
  public static final int MIN_ERRORS = 5;

  /** How many requests a percentile needs. */
  public static final int MIN_REQUESTS = 100;

  /** As in {@code vigia.alerts.<rule>.threshold}. */
  public final String key;

  /** As Prometheus knows it. */
  public final String alertName;

  public final Severity severity;
  public final Unit unit;

  /** The limit where nobody set another. */
  public final double threshold;

  /** What the value must have fallen to, where nobody set another threshold. */
  public final double clearThreshold;

  /** Over how many seconds values are taken; 0 for a value of the moment. */
  public final int windowSeconds;

  Rule(
      String key,
      String alertName,
      Severity severity,
      Unit unit,
      double threshold,
      double clearThreshold,
      int windowSeconds) {
    this.key = key;
    this.alertName = alertName;
    this.severity = severity;
    this.unit = unit;
    this.threshold = threshold;
    this.clearThreshold = clearThreshold;
    this.windowSeconds = windowSeconds;
  }

  /** One of its settings: {@code vigia.alerts.disk.threshold}. */
  String property(String setting) {
    return "vigia.alerts." + key + '.' + setting;
  }

  /** How many seconds the condition must hold before the alert fires. */
  public int pendingSeconds() {
    switch (this) {
      case ERROR_RATE:
        return 60;
      case LATENCY_P99:
        return 120;
      case DISK:
      case MEMORY:
        return 300;
      default:
        return 0;
    }
  }

  /** How many seconds it must have been clear before the alert is over. */
  public int clearingSeconds() {
    switch (this) {
      case ERROR_RATE:
      case LATENCY_P99:
      case SERVER_ERRORS:
      case MEMORY:
        return 120;
      case DISK:
        return 300;
      default:
        return 0;
    }
  }

  /**
   * Whether it says nothing in the first minutes of a process, which are slow and full of errors.
   */
  public boolean hasGrace() {
    return this == ERROR_RATE || this == LATENCY_P99 || this == MEMORY;
  }

  /** Whether it is what people notice of something else that fails. */
  public boolean isSymptom() {
    return this == ERROR_RATE || this == LATENCY_P99 || this == SERVER_ERRORS || this == LOG_ERRORS;
  }

  /** What a limit is written in. */
  public enum Unit {
    /** Part of a whole, written as {@code 1%}. */
    SHARE,
    /** A duration, written as {@code 2s}. */
    SECONDS,
    /** A number of things. */
    COUNT,
    /** There is no limit to set. */
    NONE
  }
}
