package io.vigia.agent.telemetry;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The JVM and its process as Micrometer's binders see them, in a registry of the agent's own. */
final class JvmMeters {
  private final PrometheusRegistry registry = new PrometheusRegistry();

  private JvmMeters() {}

  /** Binds them all; costs some 200 ms of CPU the first time. */
  static JvmMeters bind(String application) {
    QuietLogging.install();
    JvmMeters meters = new JvmMeters();
    // No span context: an exemplar on a count makes Prometheus before 2.43 refuse the whole scrape.
    PrometheusMeterRegistry micrometer =
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, meters.registry, Clock.SYSTEM, null);
    micrometer
        .config()
        .commonTags("application", application)
        // Their names are against Prometheus' rules; ProcessSnapshots prints what they tell.
        .meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"))
        .meterFilter(MeterFilter.denyNameStartsWith("system.cpu.count"));
    for (MeterBinder binder : binders()) {
      binder.bindTo(micrometer);
    }
    return meters;
  }

  private static List<MeterBinder> binders() {
    return Arrays.asList(
        new JvmMemoryMetrics(),
        new JvmGcMetrics(),
        new JvmHeapPressureMetrics(),
        new JvmThreadMetrics(),
        new ClassLoaderMetrics(),
        new ProcessorMetrics(),
        new UptimeMetrics(),
        new FileDescriptorMetrics(),
        new DiskSpaceMetrics(new File("").getAbsoluteFile()));
  }

  /** Calls {@code reader} with the state of every meter. */
  void forEach(Consumer<MetricSnapshot> reader) {
    registry.scrape().forEach(reader);
  }
}
