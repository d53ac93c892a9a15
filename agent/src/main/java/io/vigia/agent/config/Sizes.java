package io.vigia.agent.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a size as people write it: {@code 500KB}, {@code 10MB}, {@code 1.5GB}; a KB is 1024. */
final class Sizes {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(kb|mb|gb)");

  private Sizes() {}

  /** In bytes; negative where the text is no such size. */
  static long bytes(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return -1;
    }
    return (long) (Double.parseDouble(form.group(1)) * unit(form.group(2)));
  }

  private static long unit(String name) {
    switch (name) {
      case "kb":
        return 1L << 10;
      case "mb":
        return 1L << 20;
      default:
        return 1L << 30;
    }
  }
}
