package io.vigia.it.logfiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Vigia's log file when JVMs end, in whatever way, when there are two of them, and when it fails.
 */
class LogFileEndsTest {
  private final Path folder = Build.emptyFolder("logfiles");
  private final Path file = folder.resolve("app.log");

  static List<Jdk> jdks() {
    return Jdk.oldestAndNewest(8, 25);
  }

  static Stream<Arguments> ends() {
    return jdks().stream()
        .flatMap(jdk -> Stream.of("crash", "exit").map(how -> Arguments.of(jdk, how)));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void end_ofItself_hasWrittenAll(Jdk jdk, String how) {
    try (AgentJvm jvm = Numbers.command(jdk, folder).start()) {
      jvm.say(how);
      assertThat(Await.value(jvm::isAlive, alive -> !alive)).isFalse();
    }
    Numbers.assertHasFrom(file, 0, 1000);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void end_bySignalWhileHooksLogStill_hasWrittenAll(Jdk jdk) {
    try (AgentJvm jvm = Numbers.command(jdk, folder).start()) {
      jvm.say("hook");
      Numbers.log(jvm, 1000, 1000);
    }
    Numbers.assertHasFrom(file, 0, 1050);
  }

  @Test
  void end_byForce_leavesWholeLinesAndTheNextGoesOn() {
    try (AgentJvm jvm = Numbers.command(Jdk.running(), folder).start()) {
      Numbers.log(jvm, 100, 100);
      awaitLines(file, 100);
      jvm.say("log 5000");
      jvm.say("halt");
      assertThat(Await.value(jvm::isAlive, alive -> !alive)).isFalse();
    }
    int written = Numbers.messages(file).size();
    assertThat(written).isBetween(100, 5100);
    Numbers.assertHasFrom(file, 0, written);
    try (AgentJvm jvm = Numbers.command(Jdk.running(), folder).start()) {
      Numbers.log(jvm, 1, 1);
      jvm.assertUnharmed();
    }
    assertThat(Numbers.messages(file)).hasSize(written + 1).endsWith("number 0");
  }

  @Test
  void file_ofAnotherJvm_isLeftToIt() {
    try (AgentJvm first = Numbers.command(Jdk.running(), folder).start()) {
      Numbers.log(first, 500, 500);
      awaitLines(file, 500);
      AgentJvm second = Numbers.command(Jdk.running(), folder).start();
      Path other = folder.resolve("app-" + second.pid() + ".log");
      try (second) {
        Numbers.log(second, 300, 300);
        Numbers.log(first, 500, 1000);
        awaitText(second, "written by another process");
        assertThat(second.err().containing("WARN"))
            .containsExactly(
                "[vigia] WARN vigia.logs.file '"
                    + file
                    + "' is written by another process; this one writes "
                    + other);
      }
      Numbers.assertHasFrom(other, 0, 300);
      first.assertUnharmed();
    }
    Numbers.assertHasFrom(file, 0, 1000);
  }

  @Test
  void file_thatCannotBeWritten_isOneWarningUntilItCan() throws Exception {
    Path parent = folder.resolve("logs");
    Files.writeString(parent, "in the way");
    JvmCommand command = Numbers.command(Jdk.running(), folder);
    try (AgentJvm jvm = command.property("vigia.logs.file", "logs/app.log").start()) {
      Numbers.log(jvm, 100, 100);
      String dropped = "vigia_log_dropped_total";
      assertThat(Await.value(() -> jvm.metrics().sum(dropped), sum -> sum == 100)).isEqualTo(100);
      Files.delete(parent);
      Path written = parent.resolve("app.log");
      int logged = 100;
      long end = System.nanoTime() + Await.DEADLINE.toNanos();
      while (!Files.exists(written) && System.nanoTime() < end) {
        Numbers.log(jvm, 1, ++logged);
      }
      awaitText(jvm, "is written again");
      int lost = (int) jvm.metrics().sum(dropped);
      assertThat(jvm.err().containing("logs.file"))
          .containsExactly(
              "[vigia] WARN vigia.logs.file '"
                  + written
                  + "' cannot be written, lines are dropped:"
                  + " java.nio.file.FileAlreadyExistsException: "
                  + parent,
              "[vigia] vigia.logs.file '" + written + "' is written again; lines dropped: " + lost);
      Numbers.log(jvm, 10, logged + 10);
      awaitLines(written, logged + 10 - lost);
      Numbers.assertHasFrom(written, lost, logged + 10);
    }
  }

  @Test
  void noFile_configured_hasNoThreadAndLoadsNothing() {
    JvmCommand command =
        Numbers.command(Jdk.running(), folder)
            .property("vigia.logs.file", null)
            .flags("-Xlog:class+load:file=classes.txt");
    try (AgentJvm jvm = command.start()) {
      Numbers.log(jvm, 10, 10);
      assertThat(jvm.threads(Jdk.running())).contains("vigia-").doesNotContain("vigia-logs");
      assertThat(jvm.metrics().has("vigia_log_dropped_total")).isFalse();
      assertThat(folder.resolve("classes.txt"))
          .content()
          .contains("io.vigia.agent.logs.LogSink")
          .doesNotContain("io.vigia.agent.logs.LogFiles", "io.vigia.agent.logs.LogRecord ");
    }
  }

  private static void awaitLines(Path path, int count) {
    Await.value(() -> Files.exists(path) ? count(path) : 0, found -> found >= count);
  }

  private static int count(Path path) {
    try (Stream<String> lines = Files.lines(path)) {
      return (int) lines.count();
    } catch (java.io.IOException e) {
      return 0;
    }
  }

  private static void awaitText(AgentJvm jvm, String text) {
    assertThat(jvm.err().await(line -> line.contains(text))).isPresent();
  }
}
