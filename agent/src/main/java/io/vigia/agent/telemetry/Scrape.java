package io.vigia.agent.telemetry;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All meters as Prometheus reads them: the agent's own, those of the application's objects and of
 * the JVM.
 */
public final class Scrape {
  private final Meters meters;
  private final Dependencies dependencies;
  private final Observed observed;
  private final String application;
  private final String version;
  private final JvmMeters jvm = new JvmMeters();

  /**
   * A scrape of these meters.
   *
   * @param application the name of the service, a label of every series
   * @param version the agent's own
   */
  public Scrape(
      Meters meters,
      Dependencies dependencies,
      Observed observed,
      String application,
      String version) {
    this.meters = meters;
    this.dependencies = dependencies;
    this.observed = observed;
    this.application = application;
    this.version = version;
  }

  /** In text format 0.0.4; only metrics whose name {@code wanted} accepts. */
  public byte[] text(Predicate<String> wanted) throws IOException {
    return write(PrometheusTextFormatWriter.create(), wanted);
  }

  /** In OpenMetrics 1.0; only metrics whose name {@code wanted} accepts. */
  public byte[] openMetrics(Predicate<String> wanted) throws IOException {
    return write(OpenMetricsTextFormatWriter.create(), wanted);
  }

  private byte[] write(ExpositionFormatWriter writer, Predicate<String> wanted) throws IOException {
    List<MetricSnapshot> accepted = new ArrayList<>();
    for (MetricSnapshot snapshot : everything().all()) {
      if (wanted.test(snapshot.getMetadata().getPrometheusName())) {
        accepted.add(snapshot);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out, new MetricSnapshots(accepted), EscapingScheme.DEFAULT);
    return out.toByteArray();
  }

  private Snapshots everything() {
    Snapshots snapshots = new Snapshots(application);
    for (Family<Histogram> family : meters.histograms()) {
      snapshots.histogram(family, meters.bounds(family));
    }
    meters.counters().forEach(snapshots::counter);
    addUnlabelled(snapshots);
    addOverflows(snapshots);
    addHealth(snapshots);
    addAlerts(snapshots);
    ObservedSnapshots.addTo(snapshots, observed.read());
    ProcessSnapshots.addTo(snapshots);
    jvm.addTo(snapshots);
    return snapshots;
  }

  private void addUnlabelled(Snapshots snapshots) {
    snapshots.gauge(
        "http_server_active_requests",
        "Requests under way.",
        (double) meters.httpServerActiveRequests.get());
    snapshots.counter(
        "vigia_http_server_errors_total",
        "Responses with status 5xx.",
        (double) meters.httpServerErrors.count());
    snapshots.counter(
        "vigia_log_errors_total",
        "Records of level ERROR and above.",
        (double) meters.logErrors.count());
    snapshots.info("vigia_build", "The agent.", "version", version);
  }

  private void addOverflows(Snapshots snapshots) {
    List<CounterDataPointSnapshot> series = new ArrayList<>();
    meters.forEachOverflow(
        (meter, count) -> series.add(snapshots.point(count, snapshots.labels("meter", meter))));
    snapshots.counters(
        "vigia_series_overflow_total", "Recordings whose labels became _OTHER.", series);
  }

  private void addHealth(Snapshots snapshots) {
    List<GaugeDataPointSnapshot> series = new ArrayList<>();
    for (Dependency dependency : dependencies.all()) {
      series.add(
          snapshots.point(
              dependency.isUp() ? 1 : 0, snapshots.labels("component", dependency.name())));
    }
    snapshots.gauges("vigia_health_status", "1 where the component is up, else 0.", series);
  }

  private void addAlerts(Snapshots snapshots) {
    List<GaugeDataPointSnapshot> firing = new ArrayList<>();
    List<CounterDataPointSnapshot> incidents = new ArrayList<>();
    List<SummaryDataPointSnapshot> recoveries = new ArrayList<>();
    meters.alerts.forEach(
        (name, alert) -> {
          Labels labels = snapshots.labels("alertname", name);
          firing.add(
              snapshots.point(
                  alert.fires ? 1 : 0,
                  snapshots.labels("alertname", name, "severity", alert.severity)));
          incidents.add(new CounterDataPointSnapshot(alert.incidents.sum(), labels, null, 0));
          recoveries.add(
              snapshots.point(alert.recoveries.sum(), alert.recoveryMillis.sum() / 1e3, labels));
        });
    if (!firing.isEmpty()) {
      snapshots.gauges("vigia_alert_firing", "1 while the alert fires, else 0.", firing);
      snapshots.counters(
          "vigia_alert_incidents_total", "Times that the alert has begun to fire.", incidents);
      snapshots.summaries(
          "vigia_alert_recovery_seconds",
          "From the first breach to the first clear moment of incidents that are over.",
          recoveries);
    }
  }

  /**
   * Begins to watch what the JVM tells, so that from here on none of its collections is missed; the
   * first scrape does where it comes earlier.
   */
  public void bindJvm() {
    jvm.bind();
  }
}
