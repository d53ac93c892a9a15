package io.vigia.agent.alert;

import io.vigia.agent.config.Limit;
import java.util.Locale;

/** The words and numbers of alerts, for people. */
public final class Wording {
  private Wording() {}

  /** What is wrong, in one sentence without the service's name. */
  static String what(Limit limit, Firing firing) {
    String subject = firing.incident.subject;
    switch (limit.rule) {
      case ERROR_RATE:
        return "5xx rate " + percent(firing.value) + limit(limit) + of(limit, firing);
      case LATENCY_P99:
        return "p99 above " + seconds(limit.threshold) + of(limit, firing) + " took longer";
      case SERVER_ERRORS:
        return (long) firing.value + " responses with 5xx in " + window(limit) + limit(limit);
      case DISK:
        return "disk " + subject + " " + percent(firing.value) + " full" + limit(limit);
      case MEMORY:
        return "heap " + percent(firing.value) + " full after a collection" + limit(limit);
      case LOG_ERRORS:
        return (long) firing.value + " ERROR records in " + window(limit) + limit(limit);
      default:
        return subject + " is in error";
    }
  }

  private static String of(Limit limit, Firing firing) {
    return firing.detail.isEmpty() ? "" : ", " + firing.detail + " in " + window(limit);
  }

  private static String limit(Limit limit) {
    return " (limit " + threshold(limit) + ")";
  }

  /** The threshold in the rule's unit. */
  public static String threshold(Limit limit) {
    switch (limit.rule.unit) {
      case SHARE:
        return percent(limit.threshold);
      case SECONDS:
        return seconds(limit.threshold);
      case COUNT:
        return number(limit.threshold);
      default:
        return "";
    }
  }

  private static String window(Limit limit) {
    return duration(limit.windowNanos / 1_000_000);
  }

  private static String percent(double share) {
    return number(share * 100) + " %";
  }

  private static String seconds(double value) {
    return number(value) + " s";
  }

  /** With one decimal where it is needed. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** As {@code 6m 20s}, the two largest units. */
  public static String duration(long millis) {
    long seconds = Math.max(0, millis) / 1_000;
    if (seconds < 60) {
      return seconds + "s";
    }
    if (seconds < 3_600) {
      return two(seconds / 60, "m", seconds % 60, "s");
    }
    if (seconds < 86_400) {
      return two(seconds / 3_600, "h", seconds % 3_600 / 60, "m");
    }
    return two(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    return large + largeUnit + (small == 0 ? "" : " " + small + smallUnit);
  }
}
