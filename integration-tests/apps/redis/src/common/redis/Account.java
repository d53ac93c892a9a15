package redis;

import java.util.Map;
import java.util.TreeMap;

/** What a script has run and found, in lines that a test reads. */
final class Account {
  private final Map<String, Long> counts = new TreeMap<>();

  /** Adds to the number behind {@code what}, which stays away while it is 0. */
  synchronized void add(String what, long count) {
    long sum = counts.getOrDefault(what, 0L) + count;
    if (sum == 0) {
      counts.remove(what);
    } else {
      counts.put(what, sum);
    }
  }

  /** A line each, the number last. */
  synchronized String lines() {
    StringBuilder text = new StringBuilder();
    counts.forEach((what, count) -> text.append(what).append(' ').append(count).append('\n'));
    return text.toString();
  }
}
