package io.vigia.it.logfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigia.it.AgentJvm;
import io.vigia.it.Build;
import io.vigia.it.Jdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 50 threads log at once and the files roll at 1 MB: no record is lost, torn or doubled. */
class LogFileLoadTest {
  private static final int THREADS = 50;
  private static final int ROUNDS = 10;
  private static final int EACH = 40;
  private static final int MEGABYTE = 1 << 20;

  static Stream<Arguments> runs() {
    return Jdk.oldestAndNewest(8, 25).stream()
        .flatMap(
            jdk -> Stream.of("json", "ecs", "logstash").map(format -> Arguments.of(jdk, format)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void files_underLoad_haveEachRecordOnce(Jdk jdk, String format) throws Exception {
    Path folder = Build.emptyFolder("logfiles");
    try (AgentJvm jvm =
        Numbers.command(jdk, folder)
            .property("vigia.logs.format", format)
            .property("vigia.logs.error-file", "error.log")
            .property("vigia.logs.max-size", "1MB")
            .property("vigia.logs.max-files", "50")
            .start()) {
      jvm.say("load " + THREADS + " " + ROUNDS + " " + EACH);
      assertThat(jvm.out().await("loaded"::equals)).isPresent();
      assertThat(jvm.metrics().sum("vigia_log_dropped_total")).isZero();
      jvm.assertUnharmed();
    }
    List<Path> files = files(folder, "app.log");
    assertThat(files).hasSizeGreaterThan(3);
    assertEachOnce(files, format, 0);
    assertEachOnce(files(folder, "error.log"), format, 9);
  }

  /**
   * @param from the last digit of the numbers that are expected, 0 for all numbers
   */
  private static void assertEachOnce(List<Path> files, String format, int from) throws Exception {
    Map<String, Integer> next = new HashMap<>();
    long previous = 0;
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThanOrEqualTo(MEGABYTE);
      List<JsonNode> lines = Numbers.lines(file);
      // The file before had no place for this one's first line.
      int first = Files.readAllLines(file).get(0).getBytes("UTF-8").length + 1;
      assertThat(previous == 0 || previous + first > MEGABYTE).isTrue();
      previous = Files.size(file);
      for (JsonNode line : lines) {
        if (!line.path("message").asText().startsWith("end of round")) {
          String thread = line.path(threadField(format)).asText();
          int number = line.path("message").asInt();
          assertThat(number).isEqualTo(next.getOrDefault(thread, from));
          next.put(thread, number + (from == 0 ? 1 : 10));
          assertWhole(line, format, thread, number);
        }
      }
    }
    int end = ROUNDS * EACH + from;
    assertThat(next)
        .hasSize(THREADS)
        .allSatisfy((thread, number) -> assertThat(number).isEqualTo(end));
  }

  private static void assertWhole(JsonNode line, String format, String thread, int number) {
    JsonNode context = format.equals("ecs") ? line.path("labels") : line;
    assertThat(context.path("worker").asText()).isEqualTo(thread);
    String stack =
        switch (format) {
          case "json" -> line.path("exception").path("stack").asText();
          case "ecs" -> line.path("error.stack_trace").asText();
          default -> line.path("stack_trace").asText();
        };
    if (number % 10 == 9) {
      assertThat(stack)
          .startsWith(
              "java.lang.IllegalStateException: broken\n\""
                  + number
                  + "\"\n\tat logfiles.Main.work(Main.java:")
          .contains("\nCaused by: java.lang.Error: for é€😀\n");
    } else {
      assertThat(stack).isEmpty();
    }
  }

  private static String threadField(String format) {
    return switch (format) {
      case "json" -> "thread";
      case "ecs" -> "process.thread.name";
      default -> "thread_name";
    };
  }

  /** The oldest first. */
  private static List<Path> files(Path folder, String name) {
    List<Path> files = new ArrayList<>();
    files.add(folder.resolve(name));
    for (int i = 1; Files.exists(folder.resolve(name + "." + i)); i++) {
      files.add(folder.resolve(name + "." + i));
    }
    Collections.reverse(files);
    return files;
  }
}
