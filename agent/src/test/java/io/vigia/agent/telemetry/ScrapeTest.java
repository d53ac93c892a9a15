package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScrapeTest {
  private final Meters meters = new Meters();
  private final Dependencies dependencies = new Dependencies();
  private final Observed observed = new Observed();
  private final Scrape scrape = new Scrape(meters, dependencies, observed, "shop", "1.2.3");

  @Test
  void text_ofAHistogram_isExact() throws Exception {
    Histogram histogram =
        meters.httpServerRequests.with("GET", "/a\"\\\n", "200", "SUCCESS", "None", "none");
    histogram.record(5_000_000);
    histogram.record(2_100_000_000);
    histogram.record(20_000_000_000L);
    String labels =
        "{application=\"shop\",error=\"none\",exception=\"None\",method=\"GET\",outcome=\"SUCCESS\","
            + "status=\"200\",uri=\"/a\\\"\\\\\\n\"";
    StringBuilder expected =
        new StringBuilder(
            "# HELP http_server_requests_seconds Requests served, by route and outcome.\n"
                + "# TYPE http_server_requests_seconds histogram\n");
    String[][] buckets = {
      {"0.005", "1"}, {"0.01", "1"}, {"0.025", "1"}, {"0.05", "1"}, {"0.075", "1"}, {"0.1", "1"},
      {"0.25", "1"}, {"0.5", "1"}, {"0.75", "1"}, {"1.0", "1"}, {"2.0", "1"}, {"2.5", "2"},
      {"5.0", "2"}, {"7.5", "2"}, {"10.0", "2"}, {"+Inf", "3"}
    };
    for (String[] bucket : buckets) {
      expected.append(
          "http_server_requests_seconds_bucket" + labels + ",le=\"" + bucket[0] + "\"} ");
      expected.append(bucket[1]).append('\n');
    }
    expected.append("http_server_requests_seconds_count" + labels + "} 3\n");
    expected.append("http_server_requests_seconds_sum" + labels + "} 22.105\n");
    expected.append(
        "# HELP http_server_requests_seconds_max The largest of the last two to three minutes.\n"
            + "# TYPE http_server_requests_seconds_max gauge\n");
    expected.append("http_server_requests_seconds_max" + labels + "} 20.0\n");
    assertThat(text("http_server_requests_seconds", "http_server_requests_seconds_max"))
        .isEqualTo(expected.toString());
  }

  @Test
  void text_ofEverythingElse_isExact() throws Exception {
    meters.cacheGets.with("redis", "0", "hit").add(3);
    meters.httpServerActiveRequests.set(2);
    dependencies.seen("database").answered(System.nanoTime());
    dependencies.seen("redis").unreachable();
    dependencies.seen("redis").unreachable();
    for (int i = 0; i < 102; i++) {
      meters.httpServerUris.admit("/" + i);
    }
    assertThat(
            text(
                "cache_gets",
                "http_server_active_requests",
                "vigia_build",
                "vigia_health_status",
                "vigia_http_server_errors",
                "vigia_series_overflow"))
        .isEqualTo(
            """
            # HELP cache_gets_total Look-ups that hit or missed.
            # TYPE cache_gets_total counter
            cache_gets_total{application="shop",cache="redis",name="0",result="hit"} 3.0
            # HELP http_server_active_requests Requests under way.
            # TYPE http_server_active_requests gauge
            http_server_active_requests{application="shop"} 2.0
            # HELP vigia_build_info The agent.
            # TYPE vigia_build_info gauge
            vigia_build_info{application="shop",version="1.2.3"} 1
            # HELP vigia_health_status 1 where the component is up, else 0.
            # TYPE vigia_health_status gauge
            vigia_health_status{application="shop",component="database"} 1.0
            vigia_health_status{application="shop",component="redis"} 0.0
            # HELP vigia_http_server_errors_total Responses with status 5xx.
            # TYPE vigia_http_server_errors_total counter
            vigia_http_server_errors_total{application="shop"} 0.0
            # HELP vigia_series_overflow_total Recordings whose labels became _OTHER.
            # TYPE vigia_series_overflow_total counter
            vigia_series_overflow_total{application="shop",meter="http_server_requests_seconds"} 2.0
            """);
  }

  @Test
  void text_ofTheJvm_hasWhatDashboardsRead() throws Exception {
    System.gc();
    assertThat(everything().lines().map(line -> line.replaceAll("[{ ].*", "")).distinct())
        .contains(
            "jvm_memory_used_bytes",
            "jvm_memory_committed_bytes",
            "jvm_memory_max_bytes",
            "jvm_memory_usage_after_gc",
            "jvm_buffer_memory_used_bytes",
            "jvm_gc_memory_allocated_bytes_total",
            "jvm_gc_memory_promoted_bytes_total",
            "jvm_gc_live_data_size_bytes",
            "jvm_threads_live_threads",
            "jvm_threads_daemon_threads",
            "jvm_threads_peak_threads",
            "jvm_threads_states_threads",
            "jvm_classes_loaded_classes",
            "jvm_classes_unloaded_classes_total",
            "process_cpu_usage",
            "process_cpu_seconds_total",
            "process_uptime_seconds",
            "process_start_time_seconds",
            "system_cpu_usage",
            "system_cpu_count",
            "disk_free_bytes",
            "disk_total_bytes");
  }

  @Test
  void everySeries_ofAnyMeter_carriesTheApplication() throws Exception {
    meters.dbOperations.with("h2", "SELECT", "shop", "none").record(1);
    List<String> samples = everything().lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(samples).hasSizeGreaterThan(50);
    assertThat(samples).allMatch(line -> line.contains("application=\"shop\""));
  }

  @Test
  void count_whileOthersRecord_isAlwaysWhatTheLastBucketSays() throws Exception {
    Histogram histogram = meters.dbOperations.with("h2", "SELECT", "shop", "none");
    Thread recorder =
        new Thread(
            () -> {
              for (long i = 0; !Thread.currentThread().isInterrupted(); i++) {
                histogram.record(i % 1_000_000_000);
              }
            });
    recorder.start();
    Pattern last =
        Pattern.compile("le=\"\\+Inf\"} (\\d+)\n.*_count\\{.*?} (\\d+)\n", Pattern.MULTILINE);
    for (int i = 0; i < 200; i++) {
      Matcher matcher = last.matcher(text("db_client_operation_duration_seconds"));
      assertThat(matcher.find()).isTrue();
      assertThat(matcher.group(1)).isEqualTo(matcher.group(2));
    }
    recorder.interrupt();
    recorder.join();
  }

  @Test
  void text_checkedByPromtool_isFaultless() throws Exception {
    assumeTrue(isInstalled("promtool"), "promtool is not installed");
    meters.httpServerRequests.with("GET", "/a", "200", "SUCCESS", "None", "none").record(1);
    meters.cacheGets.with("redis", "0", "hit").increment();
    meters.logbackEvents.with("INFO").increment();
    System.gc();
    Process promtool =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    promtool.getOutputStream().write(scrape.text(name -> true));
    promtool.getOutputStream().close();
    assertThat(new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(promtool.waitFor()).isZero();
  }

  private static boolean isInstalled(String tool) throws Exception {
    try {
      Process process = new ProcessBuilder(tool, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String text(String... names) throws Exception {
    return new String(scrape.text(List.of(names)::contains), StandardCharsets.UTF_8);
  }

  private String everything() throws Exception {
    return new String(scrape.text(name -> true), StandardCharsets.UTF_8);
  }
}
