package io.vigia.it.logging;

import io.vigia.it.Sample;
import io.vigia.it.Scrape;
import java.util.Map;
import java.util.TreeMap;

/** The counters of log events. */
final class Events {
  private static final String SUFFIX = "_events_total";

  private Events() {}

  /** What has been counted since an earlier scrape, by {@code family.level}. */
  static Map<String, Integer> risen(Scrape before, Scrape after) {
    Map<String, Integer> risen = of(after);
    of(before).forEach((name, count) -> risen.merge(name, -count, Integer::sum));
    risen.values().removeIf(count -> count == 0);
    return risen;
  }

  private static Map<String, Integer> of(Scrape scrape) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sample sample : scrape.samples()) {
      if (sample.name().endsWith(SUFFIX)) {
        String family = sample.name().substring(0, sample.name().length() - SUFFIX.length());
        counts.put(family + "." + sample.labels().get("level"), (int) sample.value());
      }
    }
    return counts;
  }
}
