package io.vigia.agent.telemetry;

import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.vigia.agent.telemetry.Readings.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read from the application's objects; never two series of one name and labels. */
final class ObservedSnapshots {
  private ObservedSnapshots() {}

  static void addTo(Snapshots snapshots, Iterable<Readings> all) {
    Map<String, Map<Labels, Reading>> byName = new LinkedHashMap<>();
    for (Readings readings : all) {
      for (Reading reading : readings.all()) {
        byName
            .computeIfAbsent(reading.name, name -> new LinkedHashMap<>())
            .merge(snapshots.labels(reading.labels), reading, Reading::and);
      }
    }
    byName.values().forEach(series -> add(snapshots, series));
  }

  private static void add(Snapshots snapshots, Map<Labels, Reading> series) {
    Reading any = series.values().iterator().next();
    switch (any.kind) {
      case COUNTER:
        List<CounterDataPointSnapshot> counts = new ArrayList<>();
        series.forEach(
            (labels, reading) ->
                counts.add(new CounterDataPointSnapshot(reading.value, labels, null, 0)));
        snapshots.counters(any.name, any.help, counts);
        break;
      case SUMMARY:
        List<SummaryDataPointSnapshot> sums = new ArrayList<>();
        series.forEach(
            (labels, reading) ->
                sums.add(snapshots.point((long) reading.value, reading.sum, labels)));
        snapshots.summaries(any.name, any.help, sums);
        break;
      default:
        List<GaugeDataPointSnapshot> gauges = new ArrayList<>();
        series.forEach((labels, reading) -> gauges.add(snapshots.point(reading.value, labels)));
        snapshots.gauges(any.name, any.help, gauges);
    }
  }
}
