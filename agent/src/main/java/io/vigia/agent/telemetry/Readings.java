package io.vigia.agent.telemetry;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read from one object. A number that is NaN or negative is one that the object does not
 * know, and is left out. Labels are names and values in turn.
 */
public final class Readings {
  /** How readings of one name and the same labels become one series, and what type it has. */
  enum Kind {
    GAUGE,
    MAXIMUM,
    COUNTER,
    SUMMARY
  }

  private final List<Reading> all = new ArrayList<>();

  /** A gauge; several of the same labels are added up. */
  public void gauge(String name, String help, double value, String... labels) {
    add(Kind.GAUGE, name, help, value, 0, labels);
  }

  /** A gauge; of several of the same labels the greatest counts. */
  public void maximum(String name, String help, double value, String... labels) {
    add(Kind.MAXIMUM, name, help, value, 0, labels);
  }

  /**
   * A counter.
   *
   * @param name ends with {@code _total}
   */
  public void counter(String name, String help, double value, String... labels) {
    add(Kind.COUNTER, name, help, value, 0, labels);
  }

  /** A count and the sum of what was counted. */
  public void summary(String name, String help, double count, double sum, String... labels) {
    add(Kind.SUMMARY, name, help, count, sum, labels);
  }

  List<Reading> all() {
    return all;
  }

  private void add(
      Kind kind, String name, String help, double value, double sum, String... labels) {
    if (value >= 0 && sum >= 0) {
      all.add(new Reading(kind, name, help, value, sum, labels));
    }
  }

  /** One number, or two of a summary. */
  static final class Reading {
    final Kind kind;
    final String name;
    final String help;
    final double value;
    final double sum;
    final String[] labels;

    Reading(Kind kind, String name, String help, double value, double sum, String... labels) {
      this.kind = kind;
      this.name = name;
      this.help = help;
      this.value = value;
      this.sum = sum;
      this.labels = labels;
    }

    /** This and one of the same name and labels. */
    Reading and(Reading other) {
      double both = kind == Kind.MAXIMUM ? Math.max(value, other.value) : value + other.value;
      return new Reading(kind, name, help, both, sum + other.sum, labels);
    }
  }
}
