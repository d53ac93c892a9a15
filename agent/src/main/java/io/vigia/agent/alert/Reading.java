package io.vigia.agent.alert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the rules look at, at one moment. The counts are those since the process began. */
public final class Reading {
  public final long requests;

  /** Those answered 5xx. */
  public final long serverErrors;

  /** Those that took longer than the threshold of the latency. */
  public final long slow;

  /** Those that took longer than what clears it. */
  public final long slowish;

  /** Records of level ERROR. */
  public final long logErrors;

  /** The part of each disk that is in use, by its path. */
  public final Map<String, Double> disks;

  /** The part of the heap's maximum in use after a collection; NaN where the JVM does not tell. */
  public final double memory;

  /** The components of the health, and whether they are well. */
  public final Map<String, Boolean> components;

  /** See the fields. */
  public Reading(
      long requests,
      long serverErrors,
      long slow,
      long slowish,
      long logErrors,
      Map<String, Double> disks,
      double memory,
      Map<String, Boolean> components) {
    this.requests = requests;
    this.serverErrors = serverErrors;
    this.slow = slow;
    this.slowish = slowish;
    this.logErrors = logErrors;
    this.disks = Collections.unmodifiableMap(new LinkedHashMap<>(disks));
    this.memory = memory;
    this.components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
  }
}
