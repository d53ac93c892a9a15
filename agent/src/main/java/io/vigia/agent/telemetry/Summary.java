package io.vigia.agent.telemetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The series of a histogram that agree in some labels, added up. */
public final class Summary {
  private final List<String> labels;
  private final long[] buckets;
  private long errors;
  private double sumSeconds;
  private double maxSeconds;

  private Summary(List<String> labels, int buckets) {
    this.labels = labels;
    this.buckets = new long[buckets];
  }

  /**
   * Those of {@code family}.
   *
   * @param errorLabel the label whose value tells whether a series counts as failed
   * @param labels the labels to keep apart
   */
  public static Collection<Summary> of(
      Family<Histogram> family, String errorLabel, Predicate<String> isError, String... labels) {
    List<String> names = Arrays.asList(family.labels());
    int errorPosition = names.indexOf(errorLabel);
    Map<List<String>, Summary> summaries = new LinkedHashMap<>();
    family.forEach(
        (values, histogram) -> {
          List<String> kept = new ArrayList<>(labels.length);
          for (String label : labels) {
            kept.add(values[names.indexOf(label)]);
          }
          long[] counts = histogram.counts();
          summaries
              .computeIfAbsent(kept, k -> new Summary(k, counts.length))
              .add(histogram, counts, isError.test(values[errorPosition]));
        });
    return summaries.values();
  }

  private void add(Histogram histogram, long[] counts, boolean isError) {
    for (int i = 0; i < counts.length; i++) {
      buckets[i] += counts[i];
      errors += isError ? counts[i] : 0;
    }
    sumSeconds += histogram.sum();
    maxSeconds = Math.max(maxSeconds, histogram.max());
  }

  /** The values of the labels kept apart, in the order asked for. */
  public List<String> labels() {
    return labels;
  }

  /** The number of recordings in each bucket, the infinite one last; not cumulative. */
  public long[] buckets() {
    return buckets;
  }

  public long errors() {
    return errors;
  }

  public double sumSeconds() {
    return sumSeconds;
  }

  public double maxSeconds() {
    return maxSeconds;
  }
}
