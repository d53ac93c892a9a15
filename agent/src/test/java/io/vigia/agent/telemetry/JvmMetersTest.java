package io.vigia.agent.telemetry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The meters of the JVM beside those of Micrometer's binders in the same JVM. */
class JvmMetersTest {
  /** What Micrometer has under names that are against Prometheus' rules. */
  private static final List<String> OTHERWISE_NAMED = List.of("process_cpu_time_ns_total");

  /** What Micrometer has not. */
  private static final List<String> MORE =
      List.of(
          "process_cpu_seconds_total",
          "process_memory_rss_bytes",
          "process_memory_swap_bytes",
          "process_memory_vss_bytes",
          "process_threads");

  @Test
  void names_typesAndLabels_areThoseOfMicrometersBinders() throws Exception {
    Scrape scrape = new Scrape(new Meters(), new Dependencies(), new Observed(), "shop", "1");
    scrape.bindJvm();
    PrometheusMeterRegistry micrometer = micrometer();
    collectGarbage(scrape, micrometer);

    Map<String, String> ours = series(text(scrape));
    MORE.forEach(name -> assertThat(ours.remove(name + "{application=\"shop\"}")).isNotNull());
    Map<String, String> theirs = series(micrometer.scrape());
    OTHERWISE_NAMED.forEach(name -> theirs.remove(name + "{application=\"shop\"}"));
    assertThat(lines(ours)).isEqualTo(lines(theirs));
  }

  @Test
  void values_thatStandStill_areThoseOfMicrometersBinders() throws Exception {
    Scrape scrape = new Scrape(new Meters(), new Dependencies(), new Observed(), "shop", "1");
    scrape.bindJvm();
    PrometheusMeterRegistry micrometer = micrometer();
    collectGarbage(scrape, micrometer);

    List<String> still =
        List.of(
            "disk_total_bytes",
            "jvm_gc_max_data_size_bytes",
            "jvm_gc_live_data_size_bytes",
            "jvm_gc_pause_seconds_count",
            "jvm_gc_pause_seconds_sum",
            "jvm_gc_pause_seconds_max",
            "jvm_memory_max_bytes",
            "jvm_memory_usage_after_gc",
            "process_files_max_files",
            "process_start_time_seconds",
            "system_cpu_count");
    assertThat(values(text(scrape), still)).isEqualTo(values(micrometer.scrape(), still));
    assertThat(values(text(scrape), still)).contains("jvm_gc_pause_seconds_count{");
  }

  private static PrometheusMeterRegistry micrometer() {
    PrometheusMeterRegistry micrometer =
        new PrometheusMeterRegistry(
            PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM, null);
    micrometer.config().commonTags("application", "shop");
    for (MeterBinder binder :
        List.of(
            new JvmMemoryMetrics(),
            new JvmGcMetrics(),
            new JvmHeapPressureMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics(),
            new DiskSpaceMetrics(new File("").getAbsoluteFile()))) {
      binder.bindTo(micrometer);
    }
    return micrometer;
  }

  /** Returns when both were told of as many collections. */
  private static void collectGarbage(Scrape scrape, PrometheusMeterRegistry micrometer)
      throws Exception {
    System.gc();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    List<String> pauses = List.of("jvm_gc_pause_seconds_count");
    while (values(micrometer.scrape(), pauses).isEmpty()
        || !values(text(scrape), pauses).equals(values(micrometer.scrape(), pauses))) {
      assertThat(System.nanoTime())
          .as("in time, not " + values(text(scrape), pauses))
          .isLessThan(deadline);
      Thread.sleep(1);
    }
  }

  private static String text(Scrape scrape) throws Exception {
    String of = "^(jvm|process|system|disk)_.*";
    return new String(scrape.text(name -> name.matches(of)), StandardCharsets.UTF_8);
  }

  /** The type by the name and labels of each series. */
  private static Map<String, String> series(String text) {
    Map<String, String> series = new TreeMap<>();
    String type = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("# TYPE ")) {
        type = line.substring(line.lastIndexOf(' ') + 1);
      } else if (!line.startsWith("#")) {
        // Micrometer's type of it is one that its name is against.
        String told = line.startsWith("system_cpu_count") ? "" : type;
        series.put(line.substring(0, line.lastIndexOf(' ')), told);
      }
    }
    return series;
  }

  private static String values(String text, List<String> names) {
    return text.lines()
        .filter(line -> names.contains(line.replaceAll("[{ ].*", "")))
        .sorted()
        .collect(joining("\n"));
  }

  private static String lines(Map<String, String> series) {
    return series.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(joining("\n"));
  }
}
