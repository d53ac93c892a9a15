package io.vigia.agent.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.LogHook;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LogFilesTest {
  private static final long LONG = TimeUnit.SECONDS.toNanos(30);

  @TempDir Path folder;

  private final Counter dropped = new Meters().logDropped.with();

  @Test
  void take_records_areLinesInTheirOrderAndErrorsInTheirFileToo() throws Exception {
    LogFiles files = files(file("app.log"), file("error.log"), null);
    files.take(Records.info("one"));
    files.take(Records.failed("two", new Exception("e")));
    files.take(Records.record(LogHook.FATAL, "FATAL", "three", null, Map.of()));
    files.take(Records.record(LogHook.WARN, "WARN", "four", null, Map.of()));
    files.flush(LONG);
    assertThat(messages("app.log")).containsExactly("one", "two", "three", "four");
    assertThat(messages("error.log")).containsExactly("two", "three");
    assertThat(dropped.count()).isZero();
  }

  @Test
  void take_oneRecordAfterSilence_isInTheFileWithinMoments() throws Exception {
    LogFiles files = files(file("app.log"), null, null);
    for (int i = 1; i <= 3; i++) {
      Thread.sleep(60); // Longer than the writer's pause: it sleeps until it is woken.
      files.take(Records.info("record " + i));
      long end = System.nanoTime() + LONG;
      while (messages("app.log").size() < i && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(messages("app.log")).hasSize(i);
    }
  }

  @Test
  void wants_whatGoesIntoNoFile_isFalse() {
    LogFiles all = files(file("app.log"), null, null);
    assertThat(all.wants(LogHook.TRACE)).isTrue();
    LogFiles errors = files(null, file("error.log"), null);
    assertThat(errors.wants(LogHook.WARN)).isFalse();
    assertThat(errors.wants(LogHook.ERROR)).isTrue();
    LogFiles access = files(null, null, file("access.log"));
    assertThat(access.wants(LogHook.FATAL)).isFalse();
    assertThat(access.isOn()).isTrue();
    assertThat(errors.isOn()).isFalse();
    // Their files are there before the folder is removed.
    for (LogFiles files : List.of(all, errors, access)) {
      files.flush(LONG);
    }
  }

  @Test
  void take_fromManyThreads_isEachLineOnce() throws Exception {
    LogFiles files = files(file("app.log"), null, null);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 20; t++) {
      String name = "t" + t;
      threads.add(
          new Thread(
              () -> {
                for (int i = 0; i < 300; i++) {
                  files.take(Records.info(name + " " + i));
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    files.flush(LONG);
    Map<String, Integer> next = new HashMap<>();
    for (Object line : messages("app.log")) {
      String message = (String) line;
      String[] parts = message.split(" ");
      assertThat(Integer.parseInt(parts[1])).isEqualTo(next.merge(parts[0], 1, Integer::sum) - 1);
    }
    assertThat(next).hasSize(20).allSatisfy((thread, count) -> assertThat(count).isEqualTo(300));
  }

  @Test
  void take_writerThatHangs_dropsTheLeastSevereFirst() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    // Nobody reads the pipe: to open it takes until somebody does.
    LogFiles files = files(file("pipe"), null, null);
    Map<String, Integer> severities = new HashMap<>();
    severities.put("TRACE", LogHook.TRACE);
    severities.put("DEBUG", LogHook.DEBUG);
    severities.put("INFO", LogHook.INFO);
    severities.put("WARN", LogHook.WARN);
    severities.put("ERROR", LogHook.ERROR);
    for (String level : List.of("DEBUG", "TRACE", "INFO", "WARN", "ERROR", "DEBUG")) {
      for (int i = 0; i < 7000; i++) {
        files.take(Records.record(severities.get(level), level, "m", null, Map.of()));
      }
    }
    assertThat(dropped.count()).isEqualTo(6 * 7000 - 8192);
    Map<Object, Integer> written = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(pipe)) {
      for (int i = 0; i < 8192; i++) {
        written.merge(Parsed.line(in.readLine() + "\n").get("level"), 1, Integer::sum);
      }
      assertThat(written).isEqualTo(Map.of("DEBUG", 6144, "INFO", 1024, "WARN", 512, "ERROR", 512));
      files.take(Records.info("there is place again"));
      assertThat(in.readLine()).contains("there is place again");
    }
  }

  @Test
  void take_largeRecords_takeMorePlaces() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    LogFiles files = files(file("pipe"), null, null);
    String large = "x".repeat(16 * 1024);
    for (int i = 0; i < 2000; i++) {
      files.take(Records.failed(large, null));
    }
    assertThat(dropped.count()).isEqualTo(2000 - 8192 / 5);
    try (BufferedReader in = Files.newBufferedReader(pipe)) {
      for (int i = 0; i < 8192 / 5; i++) {
        in.readLine();
      }
    }
  }

  @Test
  void start_interruptedThread_goesOn() throws Exception {
    LogFiles files = files(file("app.log"), null, null);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("vigia-logs")) {
        thread.interrupt();
      }
    }
    files.take(Records.info("one"));
    files.flush(LONG);
    assertThat(messages("app.log")).containsExactly("one");
  }

  private LogFiles files(RollingFile all, RollingFile errors, RollingFile access) {
    LogFiles files =
        new LogFiles(
            LogFormat.of("json", "shop", "test", null, Redaction.BUILT_IN),
            AccessFormat.of("json", "shop", "test", Redaction.BUILT_IN, false),
            all,
            errors,
            access,
            dropped);
    files.start();
    return files;
  }

  private RollingFile file(String name) {
    String path = folder.resolve(name).toString();
    return new RollingFile("vigia.logs.file", path, 10_000_000, 5, 0, dropped::add);
  }

  private List<Object> messages(String name) throws Exception {
    List<Object> messages = new ArrayList<>();
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        messages.add(Parsed.line(line + "\n").get("message"));
      }
    }
    return messages;
  }
}
