package io.vigia.it.caches;

import io.vigia.it.Scrape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is shown of caches: counters since an earlier scrape, and sizes; what is 0 is left out. */
final class CacheFigures {
  private static final List<String> COUNTERS =
      List.of("cache_gets_total", "cache_puts_total", "cache_evictions_total");
  private static final String SIZE = "cache_size";

  private CacheFigures() {}

  /** What {@code after} shows. */
  static Map<String, Double> risen(Scrape before, Scrape after) {
    Map<String, Double> figures = new TreeMap<>();
    for (String name : COUNTERS) {
      Map<String, Double> earlier = before.series(name);
      after
          .series(name)
          .forEach(
              (labels, value) ->
                  put(figures, name + labels, value - earlier.getOrDefault(labels, 0.0)));
    }
    after.series(SIZE).forEach((labels, value) -> put(figures, SIZE + labels, value));
    return figures;
  }

  /**
   * What an answer of the application says.
   *
   * @param line {@code done 1 | caffeine caches.Plain 3 2 1 0 4 | ...}
   */
  static Map<String, Double> told(String line) {
    Map<String, Double> figures = new TreeMap<>();
    List<String> parts = List.of(line.split(" \\| "));
    for (String part : parts.subList(1, parts.size())) {
      String[] words = part.split(" ");
      String labels = "{cache=" + words[0] + ", name=" + words[1];
      put(figures, COUNTERS.get(0) + labels + ", result=hit}", Double.parseDouble(words[2]));
      put(figures, COUNTERS.get(0) + labels + ", result=miss}", Double.parseDouble(words[3]));
      put(figures, COUNTERS.get(1) + labels + "}", Double.parseDouble(words[4]));
      put(figures, COUNTERS.get(2) + labels + "}", Double.parseDouble(words[5]));
      put(figures, SIZE + labels + "}", Math.max(0, Double.parseDouble(words[6])));
    }
    return figures;
  }

  private static void put(Map<String, Double> figures, String series, double value) {
    if (value != 0) {
      figures.merge(series, value, Double::sum);
    }
  }
}
