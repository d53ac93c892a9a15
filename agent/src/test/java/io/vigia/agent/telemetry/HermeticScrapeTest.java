package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import javax.management.MBeanServerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scrape in a JVM whose application is configured for a Prometheus client of its own. */
class HermeticScrapeTest {
  @Test
  void scrape_hostileConfiguration_isCompleteAndQuiet(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("prometheus.properties"), "io.prometheus.bogus=1\n");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dio.prometheus.foo=1",
            "-Dio.prometheus.exporter.include_created_timestamps=true",
            "-Dprometheus.config=/nope",
            "-Djava.util.logging.manager=" + LoudLogManager.class.getName(),
            "-Djavax.management.builder.initial=" + LoudBuilder.class.getName(),
            "-cp",
            directory + File.pathSeparator + System.getProperty("java.class.path"),
            HermeticScrapeTest.class.getName());
    java.environment().putAll(Map.of("IO_PROMETHEUS_X", "1", "PROMETHEUS_CONFIG", "/nope"));
    Process process = java.redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("Picked up "))
            .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).containsExactly("jvm_memory_used_bytes", "done");
  }

  /** What the other JVM runs. */
  public static void main(String[] args) throws Exception {
    Scrape scrape = new Scrape(new Meters(), new Dependencies(), new Observed(), "shop", "1");
    System.gc(); // so that a collection is notified
    String text = new String(scrape.openMetrics(name -> true), StandardCharsets.UTF_8);
    System.out.println(text.contains("\njvm_memory_used_bytes{") ? "jvm_memory_used_bytes" : text);
    System.out.println(text.contains("_created") ? text : "done");
  }

  /** Made by whoever initialises java.util.logging. */
  public static final class LoudLogManager extends LogManager {
    public LoudLogManager() {
      System.out.println("java.util.logging was initialised");
    }
  }

  /** Made by whoever creates an MBean server. */
  public static final class LoudBuilder extends MBeanServerBuilder {
    public LoudBuilder() {
      System.out.println("an MBean server was created");
    }
  }
}
