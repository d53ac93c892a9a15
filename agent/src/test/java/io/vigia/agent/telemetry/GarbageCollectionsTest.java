package io.vigia.agent.telemetry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Collections of generations, as a JVM tells of them. */
class GarbageCollectionsTest {
  private static final String NEW = "G1 Eden Space";
  private static final String OLD = "G1 Old Gen";

  private final GarbageCollections collections =
      new GarbageCollections(true, NEW, List.of(OLD), 100);

  @Test
  void collected_allocationsBetweenCollections_areAddedUp() throws Exception {
    young(1, pools(100, 10), pools(20, 10));
    young(1, pools(90, 10), pools(5, 10));
    young(1, pools(3, 10), pools(0, 10)); // less than was left: nothing was made
    assertThat(lines("jvm_gc_memory_allocated_bytes_total")).isEqualTo("170.0");
  }

  @Test
  void collected_oldObjectsThatBecomeMore_arePromoted() throws Exception {
    young(1, pools(100, 10), pools(0, 35));
    young(1, pools(100, 35), pools(0, 30));
    assertThat(lines("jvm_gc_memory_promoted_bytes_total")).isEqualTo("25.0");
  }

  @Test
  void collected_oldObjectsAreLess_isTheLiveData() throws Exception {
    young(1, pools(100, 10), pools(0, 35));
    assertThat(lines("jvm_gc_live_data_size_bytes")).isEqualTo("0.0");
    young(1, pools(100, 35), pools(0, 30));
    assertThat(lines("jvm_gc_live_data_size_bytes")).isEqualTo("30.0");
    assertThat(lines("jvm_memory_usage_after_gc")).isEqualTo("0.3");
    assertThat(lines("jvm_gc_max_data_size_bytes")).isEqualTo("100.0");
  }

  @Test
  void collected_warmupOfZgc_tellsNothingOfTheLiveData() throws Exception {
    young(1, pools(100, 35), pools(0, 30));
    collections.collected("ZGC Major Cycles", "end", "Warmup", 1, pools(1, 30), pools(1, 0));
    assertThat(lines("jvm_gc_live_data_size_bytes")).isEqualTo("30.0");
  }

  @Test
  void collected_pausesAndConcurrentPhases_areKeptApart() throws Exception {
    young(20, pools(1, 1), pools(1, 1));
    young(5, pools(1, 1), pools(1, 1));
    collections.collected("ZGC Minor Cycles", "end", "Timer", 700, pools(1, 1), pools(1, 1));
    assertThat(lines("jvm_gc_pause_seconds_count")).isEqualTo("2");
    assertThat(lines("jvm_gc_pause_seconds_sum")).isEqualTo("0.025");
    assertThat(lines("jvm_gc_pause_seconds_max")).isEqualTo("0.02");
    assertThat(lines("jvm_gc_concurrent_phase_time_seconds_sum")).isEqualTo("0.7");
    assertThat(text())
        .contains(
            "jvm_gc_pause_seconds_count{action=\"end of minor GC\",application=\"shop\","
                + "cause=\"Allocation Failure\",gc=\"Copy\"}");
  }

  @Test
  void collected_poolThatIsNotKnown_countsThePauseAllTheSame() throws Exception {
    young(5, new HashMap<>(), new HashMap<>());
    assertThat(lines("jvm_gc_pause_seconds_count")).isEqualTo("1");
    assertThat(lines("jvm_memory_usage_after_gc")).isEqualTo("0.0");
  }

  @Test
  void overhead_ofPauses_isTheirPartOfTheTime() throws Exception {
    assertThat(lines("jvm_gc_overhead")).isEqualTo("0.0");
    young(60_000, pools(1, 1), pools(1, 1)); // longer than the test can have run
    assertThat(Double.parseDouble(lines("jvm_gc_overhead"))).isGreaterThan(1);
    collections.collected("ZGC Minor Cycles", "end", "Timer", 7_000, pools(1, 1), pools(1, 1));
    assertThat(lines("jvm_gc_pause_seconds_sum")).isEqualTo("60.0");
  }

  @Test
  void collected_moreKindsThanAnyJvmHas_areNotKept() throws Exception {
    for (int i = 0; i < 300; i++) {
      collections.collected("Copy", "end", "cause " + i, 1, pools(1, 1), pools(1, 1));
    }
    assertThat(text().lines().filter(line -> line.startsWith("jvm_gc_pause_seconds_count{")))
        .hasSize(200);
  }

  @Test
  void collected_withoutALimit_isNoUsage() throws Exception {
    Map<String, MemoryUsage> unlimited = Map.of(OLD, new MemoryUsage(0, 10, 100, -1));
    young(1, unlimited, unlimited);
    assertThat(lines("jvm_memory_usage_after_gc")).isEqualTo("0.0");
  }

  private void young(long millis, Map<String, MemoryUsage> before, Map<String, MemoryUsage> after) {
    collections.collected("Copy", "end of minor GC", "Allocation Failure", millis, before, after);
  }

  private static Map<String, MemoryUsage> pools(long young, long old) {
    Map<String, MemoryUsage> pools = new HashMap<>();
    pools.put(NEW, new MemoryUsage(0, young, 100, 100));
    pools.put(OLD, new MemoryUsage(0, old, 100, 100));
    return pools;
  }

  /** The values of the series of this name. */
  private String lines(String name) throws Exception {
    return text()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .collect(joining(" "));
  }

  private String text() throws Exception {
    Snapshots snapshots = new Snapshots("shop");
    collections.addTo(snapshots);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(out, new MetricSnapshots(snapshots.all()));
    return out.toString(StandardCharsets.UTF_8);
  }
}
