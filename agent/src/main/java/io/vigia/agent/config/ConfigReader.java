package io.vigia.agent.config;

import io.vigia.agent.redact.Redaction;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Turns the text of settings into values; a wrong one becomes the default and a problem. */
final class ConfigReader {
  private final Sources sources;
  private final List<String> problems;
  private final Set<String> wrong = new HashSet<>();

  ConfigReader(Sources sources) {
    this.sources = sources;
    problems = new ArrayList<>(sources.problems());
  }

  List<String> problems() {
    return problems;
  }

  /** Whether somebody set the key to a value that is used; asked after it was read. */
  boolean isInEffect(String key) {
    return sources.find(key) != null && !wrong.contains(key);
  }

  String text(String key, String byDefault) {
    Sources.Value found = sources.find(key);
    return found == null ? byDefault : found.text;
  }

  boolean bool(String key, boolean byDefault) {
    Sources.Value found = sources.find(key);
    if (found == null) {
      return byDefault;
    }
    switch (found.text.toLowerCase(Locale.ROOT)) {
      case "true":
      case "on":
      case "1":
        return true;
      case "false":
      case "off":
      case "0":
        return false;
      default:
        problem(key, found, "true or false", String.valueOf(byDefault));
        return byDefault;
    }
  }

  int integer(String key, int byDefault, int least, int most) {
    Sources.Value found = sources.find(key);
    if (found == null) {
      return byDefault;
    }
    Integer value = Numbers.whole(found.text, least, most);
    if (value == null) {
      problem(key, found, "a number from " + least + " to " + most, String.valueOf(byDefault));
      return byDefault;
    }
    return value;
  }

  /** The same, 0 where it is {@code off}. */
  int count(String key, int byDefault, int least, int most) {
    Sources.Value found = sources.find(key);
    if (found == null) {
      return byDefault;
    }
    if (isOff(found.text)) {
      return 0;
    }
    Integer value = Numbers.whole(found.text, least, most);
    if (value == null) {
      String expected = "a number from " + least + " to " + most + ", or off";
      problem(key, found, expected, String.valueOf(byDefault));
      return byDefault;
    }
    return value;
  }

  /** A time in nanoseconds, 0 where it is {@code off}; a number needs its unit. */
  long duration(String key, String byDefault) {
    Sources.Value found = sources.find(key);
    long nanos = Durations.nanos(found == null ? byDefault : found.text);
    if (found == null || nanos >= 0) {
      return nanos;
    }
    if (isOff(found.text)) {
      return 0;
    }
    problem(key, found, "a time as 250ms, 2s or 1m, or off", byDefault);
    return Durations.nanos(byDefault);
  }

  /** A size in bytes, at least 1 KB; a number needs its unit. */
  long megabytes(String key, int byDefault) {
    Sources.Value found = sources.find(key);
    long bytes = found == null ? -1 : Sizes.bytes(found.text);
    if (bytes >= 1024) {
      return bytes;
    }
    if (found != null) {
      problem(key, found, "a size as 500KB, 10MB or 1GB, at least 1KB", byDefault + "MB");
    }
    return (long) byDefault << 20;
  }

  /** One of some words, the first of which is the default. */
  String choice(String key, String... words) {
    Sources.Value found = sources.find(key);
    if (found == null) {
      return words[0];
    }
    for (String word : words) {
      if (word.equalsIgnoreCase(found.text)) {
        return word;
      }
    }
    problem(key, found, "one of " + String.join(" ", words), words[0]);
    return words[0];
  }

  /**
   * The path of a file that is to be written; null where there is none.
   *
   * @param taken the path of another one by its key, which cannot be the same
   */
  @Nullable String file(String key, Map<String, String> taken) {
    Sources.Value found = sources.find(key);
    if (found == null) {
      return null;
    }
    for (Map.Entry<String, String> other : taken.entrySet()) {
      if (other.getValue().equals(found.text)) {
        problem(key, found, "another file than " + other.getKey(), "none");
        return null;
      }
    }
    taken.put(key, found.text);
    return found.text;
  }

  /** A time in nanoseconds from a millisecond to an hour; a number needs its unit. */
  long positiveDuration(String key, String byDefault) {
    Sources.Value found = sources.find(key);
    long nanos = Durations.nanos(found == null ? byDefault : found.text);
    if (found == null
        || (nanos >= TimeUnit.MILLISECONDS.toNanos(1) && nanos <= TimeUnit.HOURS.toNanos(1))) {
      return nanos;
    }
    problem(key, found, "a time from 1ms to 1h, as 250ms, 2s or 1m", byDefault);
    return Durations.nanos(byDefault);
  }

  /** A part of a whole, written as {@code 1%}; more than none and at most all of it. */
  double share(String key, double byDefault) {
    Sources.Value found = sources.find(key);
    if (found == null) {
      return byDefault;
    }
    String text = found.text;
    boolean isPercentage = text.endsWith("%");
    double share =
        isPercentage ? Numbers.decimal(text.substring(0, text.length() - 1)) / 100 : Double.NaN;
    if (share > 0 && share <= 1) {
      return share;
    }
    problem(key, found, "a percentage as 1%", byDefault * 100 + "%");
    return byDefault;
  }

  /** A part of a whole as a number from 0 to 1; 0 where it is {@code off}. */
  double rate(String key, double byDefault) {
    Sources.Value found = sources.find(key);
    if (found == null) {
      return byDefault;
    }
    if (isOff(found.text)) {
      return 0;
    }
    double rate = Numbers.decimal(found.text);
    if (rate >= 0 && rate <= 1) {
      return rate;
    }
    problem(key, found, "a number from 0 to 1, or off", String.valueOf(byDefault));
    return byDefault;
  }

  /** An address that may be a secret, which is never printed; null where there is none. */
  @Nullable URL url(String key, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      URL url = new URL(text);
      if (url.getProtocol().startsWith("http") && !url.getHost().isEmpty()) {
        return url;
      }
    } catch (MalformedURLException e) {
      // The same problem as another protocol.
    }
    problems.add(key + " is not an address that starts with http:// or https://; it is left out");
    return null;
  }

  private static boolean isOff(String text) {
    return text.equals("0") || text.equalsIgnoreCase("off");
  }

  List<String> list(String key) {
    List<String> items = new ArrayList<>();
    for (String item : text(key, "").split(",")) {
      if (!item.trim().isEmpty()) {
        items.add(item.trim());
      }
    }
    return items;
  }

  /** A value of Vigia's or, where there is none, the environment variable of another tool. */
  @Nullable String optional(String key, @Nullable String foreignVariable) {
    Sources.Value found = sources.find(key);
    if (found != null) {
      return found.text;
    }
    return foreignVariable == null ? null : sources.environment(foreignVariable);
  }

  String elsewhere(String foreignVariable, String byDefault) {
    String found = sources.environment(foreignVariable);
    return found == null ? byDefault : found;
  }

  @Nullable String property(String name) {
    return sources.property(name);
  }

  /** A value that is never printed; also from the file that {@code <NAME>_FILE} names. */
  @Nullable String secret(String key, @Nullable String foreignVariable) {
    Sources.Value found = sources.find(key);
    if (found != null) {
      return found.text;
    }
    String own = SecretFile.text(Sources.environmentName(key) + "_FILE", sources, problems);
    if (own != null || foreignVariable == null) {
      return own;
    }
    String foreign = sources.environment(foreignVariable);
    return foreign != null
        ? foreign
        : SecretFile.text(foreignVariable + "_FILE", sources, problems);
  }

  /** The last parts of the keys under {@code prefix} that are switched off. */
  Set<String> switchedOff(String prefix) {
    Set<String> off = new HashSet<>();
    for (String written : sources.keysSet().keySet()) {
      String name = nameUnder(prefix, written);
      if (name != null && !name.isEmpty() && !bool(prefix + name, true)) {
        off.add(name);
      }
    }
    return off;
  }

  /** The addresses under {@code prefix} by the last parts of their keys; others are left out. */
  Map<String, URL> urls(String prefix, Set<String> reserved) {
    Map<String, URL> urls = new TreeMap<>();
    for (String written : sources.keysSet().keySet()) {
      String name = nameUnder(prefix, written);
      if (name == null) {
        continue;
      }
      if (!name.matches("[a-z0-9][a-z0-9._-]{0,49}") || reserved.contains(name)) {
        problems.add(
            written
                + " names a component '"
                + name
                + "', which must be of a-z, 0-9, '.', '_' and '-', and none of "
                + String.join(" ", reserved)
                + "; it is left out");
      } else if (!urls.containsKey(name)) {
        Sources.Value found = sources.find(prefix + name);
        URL url = url(prefix + name, found == null ? null : found.text);
        if (url != null) {
          urls.put(name, url);
        }
      }
    }
    return urls;
  }

  /** What follows {@code prefix} in a key, or in its environment variable; null for others. */
  private static @Nullable String nameUnder(String prefix, String written) {
    if (written.startsWith(prefix)) {
      return written.substring(prefix.length());
    }
    String environmentPrefix = Sources.environmentName(prefix);
    return written.startsWith(environmentPrefix)
        ? written.substring(environmentPrefix.length()).toLowerCase(Locale.ROOT)
        : null;
  }

  void reportUnknownKeys() {
    for (Map.Entry<String, String> entry : sources.keysSet().entrySet()) {
      String problem = Keys.problem(entry.getKey(), entry.getValue());
      if (problem != null) {
        problems.add(problem);
      }
    }
  }

  private void problem(String key, Sources.Value found, String expected, String used) {
    wrong.add(key);
    problems.add(
        key
            + " was '"
            + Redaction.BUILT_IN.value(key, found.text)
            + "' ("
            + found.source
            + ") but must be "
            + expected
            + "; "
            + used
            + " is used");
  }
}
