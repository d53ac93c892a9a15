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
    awaitSame(
        scrape -> {
          Map<String, String> ours = series(text(scrape));
          MORE.forEach(name -> ours.remove(name + "{application=\"shop\"}"));
          return lines(ours);
        },
        micrometer -> {
          Map<String, String> theirs = series(micrometer.scrape());
          OTHERWISE_NAMED.forEach(name -> theirs.remove(name + "{application=\"shop\"}"));
          return lines(theirs);
        });
  }

  @Test
  void values_thatStandStill_areThoseOfMicrometersBinders() throws Exception {
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
    String same =
        awaitSame(
            scrape -> values(text(scrape), still),
            micrometer -> values(micrometer.scrape(), still));
    assertThat(same).contains("jvm_gc_pause_seconds_count{", "jvm_memory_max_bytes{");
  }

  @Test
  void more_thanMicrometerHas_isThere() throws Exception {
    Map<String, String> ours = series(text(scrape()));
    MORE.forEach(name -> assertThat(ours).containsKey(name + "{application=\"shop\"}"));
  }

  /**
   * Compares what both tell of a collection of their own, which is told a moment later; begins anew
   * where another collection came between. Returns what both have told.
   */
  private static String awaitSame(Ours ours, Theirs theirs) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String our = "";
    String their = "none";
    while (!our.equals(their) && System.nanoTime() < deadline) {
      Scrape scrape = scrape();
      PrometheusMeterRegistry micrometer = micrometer();
      System.gc();
      for (int i = 0; i < 500 && (i == 0 || !our.equals(their) || !our.contains("gc_pause")); i++) {
        Thread.sleep(1);
        our = ours.tell(scrape);
        their = theirs.tell(micrometer);
      }
    }
    assertThat(our).isEqualTo(their);
    return our;
  }

  private static Scrape scrape() {
    Scrape scrape = new Scrape(new Meters(), new Dependencies(), new Observed(), "shop", "1");
    scrape.bindJvm();
    return scrape;
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

  /** What our meters tell. */
  private interface Ours {
    String tell(Scrape scrape) throws Exception;
  }

  /** What Micrometer's tell of the same. */
  private interface Theirs {
    String tell(PrometheusMeterRegistry micrometer);
  }
}
