package io.vigia.agent.telemetry;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The state of meters in Prometheus' model, each series with the label {@code application}. */
final class Snapshots {
  private final String application;
  private final List<MetricSnapshot> all = new ArrayList<>();

  Snapshots(String application) {
    this.application = application;
  }

  List<MetricSnapshot> all() {
    return all;
  }

  private void add(MetricSnapshot snapshot) {
    all.add(snapshot);
  }

  /** A histogram and the gauge of its maxima; nothing where it has no series. */
  void histogram(Family<Histogram> family, double[] bounds) {
    double[] upperBounds = Arrays.copyOf(bounds, bounds.length + 1);
    upperBounds[bounds.length] = Double.POSITIVE_INFINITY;
    String[] names = labelNames(family.labels());
    List<HistogramDataPointSnapshot> series = new ArrayList<>();
    List<GaugeDataPointSnapshot> maxima = new ArrayList<>();
    family.forEach(
        (values, histogram) -> {
          Labels labels = labels(names, values);
          // The count is made of these buckets, so that it always is what the last one says.
          ClassicHistogramBuckets buckets =
              ClassicHistogramBuckets.of(upperBounds, histogram.counts());
          series.add(
              new HistogramDataPointSnapshot(buckets, histogram.sum(), labels, Exemplars.EMPTY, 0));
          maxima.add(new GaugeDataPointSnapshot(histogram.max(), labels, null));
        });
    if (!series.isEmpty()) {
      add(new HistogramSnapshot(new MetricMetadata(family.name(), family.help()), series));
      gauges(family.name() + "_max", "The largest of the last two to three minutes.", maxima);
    }
  }

  /** A counter with labels; nothing where it has no series. */
  void counter(Family<Counter> family) {
    String[] names = labelNames(family.labels());
    List<CounterDataPointSnapshot> series = new ArrayList<>();
    family.forEach((values, counter) -> series.add(point(counter, labels(names, values))));
    counters(family.name(), family.help(), series);
  }

  /** A counter of a single series. */
  void counter(String name, String help, double value) {
    counters(
        name,
        help,
        Collections.singletonList(new CounterDataPointSnapshot(value, labels(), null, 0)));
  }

  void counters(String name, String help, List<CounterDataPointSnapshot> series) {
    if (!series.isEmpty()) {
      // The writers append _total themselves.
      String base = name.substring(0, name.length() - "_total".length());
      add(new CounterSnapshot(new MetricMetadata(base, help), series));
    }
  }

  CounterDataPointSnapshot point(Counter counter, Labels labels) {
    return new CounterDataPointSnapshot(counter.count(), labels, null, 0);
  }

  /** A gauge of a single series. */
  void gauge(String name, String help, double value) {
    gauges(name, help, Collections.singletonList(point(value, labels())));
  }

  void gauges(String name, String help, List<GaugeDataPointSnapshot> series) {
    if (!series.isEmpty()) {
      add(new GaugeSnapshot(new MetricMetadata(name, help), series));
    }
  }

  GaugeDataPointSnapshot point(double value, Labels labels) {
    return new GaugeDataPointSnapshot(value, labels, null);
  }

  SummaryDataPointSnapshot point(long count, double sum, Labels labels) {
    return new SummaryDataPointSnapshot(count, sum, Quantiles.EMPTY, labels, Exemplars.EMPTY, 0);
  }

  /** Counts and sums, without quantiles. */
  void summaries(String name, String help, List<SummaryDataPointSnapshot> series) {
    add(new SummarySnapshot(new MetricMetadata(name, help), series));
  }

  /** A number whose name says another type than it is of. */
  void untyped(String name, String help, double value) {
    add(
        new UnknownSnapshot(
            new MetricMetadata(name, help),
            Collections.singletonList(new UnknownDataPointSnapshot(value, labels(), null))));
  }

  /** A series that is always 1 and says what it has to say in a label; {@code _info} is added. */
  void info(String name, String help, String label, String value) {
    add(
        new InfoSnapshot(
            new MetricMetadata(name, help),
            Collections.singletonList(new InfoDataPointSnapshot(labels(label, value)))));
  }

  /** The labels of a series: {@code application} and these names and values in turn. */
  Labels labels(String... namesAndValues) {
    return Labels.of("application", application).merge(Labels.of(namesAndValues));
  }

  private Labels labels(String[] names, String[] values) {
    return Labels.of(names, prepend(application, values));
  }

  private static String[] labelNames(String[] names) {
    return prepend("application", names);
  }

  private static String[] prepend(String first, String[] rest) {
    String[] all = new String[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
