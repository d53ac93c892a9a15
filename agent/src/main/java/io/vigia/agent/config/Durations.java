package io.vigia.agent.config;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time as people write it: {@code 500ms}, {@code 1.5s}, {@code 2m}, {@code 1h}. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(ms|s|m|h)");

  private Durations() {}

  /** In nanoseconds; negative where the text is no such time. */
  static long nanos(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return -1;
    }
    return (long) (Double.parseDouble(form.group(1)) * unit(form.group(2)));
  }

  private static double unit(String name) {
    switch (name) {
      case "ms":
        return TimeUnit.MILLISECONDS.toNanos(1);
      case "s":
        return TimeUnit.SECONDS.toNanos(1);
      case "m":
        return TimeUnit.MINUTES.toNanos(1);
      default:
        return TimeUnit.HOURS.toNanos(1);
    }
  }
}
