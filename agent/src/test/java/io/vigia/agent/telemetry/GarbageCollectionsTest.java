package io.vigia.agent.telemetry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Collections as told of the pools that this JVM has, whatever its collector calls them. */
class GarbageCollectionsTest {
  private static final String NEW = String.valueOf(MemoryPools.allocation());
  private static final String OLD = MemoryPools.longLived().get(0).getName();

  private final GarbageCollections collections = new GarbageCollections();

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
