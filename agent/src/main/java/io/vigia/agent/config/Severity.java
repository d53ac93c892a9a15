package io.vigia.agent.config;

/** How soon a person should look. */
public enum Severity {
  /** Users are affected now. */
  CRITICAL("critical"),

  /** They soon may be. */
  WARNING("warning");

  /** As the label {@code severity} has it. */
  public final String label;

  Severity(String label) {
    this.label = label;
  }
}
