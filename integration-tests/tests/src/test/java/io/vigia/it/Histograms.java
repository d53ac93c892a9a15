package io.vigia.it;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Checks that the buckets of every histogram add up. */
final class Histograms {
  private Histograms() {}

  static void check(Iterable<Sample> samples, Consumer<String> fail) {
    Map<Series, TreeMap<Double, Double>> buckets = new HashMap<>();
    Map<Series, Double> counts = new HashMap<>();
    for (Sample sample : samples) {
      if (sample.name().endsWith("_bucket")) {
        Map<String, String> labels = new HashMap<>(sample.labels());
        String le = labels.remove("le");
        if (le == null) {
          fail.accept(sample + " has no le");
          return;
        }
        double bound = le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
        buckets
            .computeIfAbsent(new Series(stem(sample, "_bucket"), labels), key -> new TreeMap<>())
            .put(bound, sample.value());
      } else if (sample.name().endsWith("_count")) {
        counts.put(new Series(stem(sample, "_count"), sample.labels()), sample.value());
      }
    }
    buckets.forEach((series, byBound) -> check(series, byBound, counts.get(series), fail));
  }

  private static void check(
      Series series, TreeMap<Double, Double> byBound, Double count, Consumer<String> fail) {
    double last = 0;
    for (double value : byBound.values()) {
      if (value < last) {
        fail.accept(series + " has a bucket smaller than the one before: " + byBound);
      }
      last = value;
    }
    if (!byBound.containsKey(Double.POSITIVE_INFINITY) || count == null || last != count) {
      fail.accept(series + " has the count " + count + " and the buckets " + byBound);
    }
  }

  private static String stem(Sample sample, String suffix) {
    return sample.name().substring(0, sample.name().length() - suffix.length());
  }
}
