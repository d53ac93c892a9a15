package io.vigia.agent.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingFileTest {
  private static final long NEVER = Long.MAX_VALUE / 2;

  @TempDir Path folder;

  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final List<RollingFile> opened = new ArrayList<>();
  private long dropped;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(told, true, UTF_8));
  }

  @AfterEach
  void close() {
    System.setErr(stderr);
    opened.forEach(RollingFile::close);
  }

  @Test
  void append_lines_rollBeforeOneWouldPassTheSize() throws Exception {
    RollingFile file = file("app.log", 100, 3);
    for (int i = 0; i < 50; i++) {
      append(file, "line %02d".formatted(i)); // 8 bytes with its line feed: 12 fit
    }
    file.flush();
    assertThat(names()).containsExactly("app.log", "app.log.1", "app.log.2", "app.log.3");
    assertThat(lines("app.log")).containsExactly("line 48", "line 49");
    assertThat(lines("app.log.1")).hasSize(12).startsWith("line 36").endsWith("line 47");
    assertThat(lines("app.log.2")).hasSize(12).startsWith("line 24").endsWith("line 35");
    assertThat(lines("app.log.3")).hasSize(12).startsWith("line 12").endsWith("line 23");
    assertThat(dropped).isZero();
    assertThat(told()).isEmpty();
  }

  @Test
  void append_lineThatFillsTheFile_doesNotRoll() throws Exception {
    RollingFile file = file("app.log", 16, 3);
    append(file, "1234567");
    append(file, "7654321");
    file.flush();
    assertThat(names()).containsExactly("app.log");
    append(file, "");
    file.flush();
    assertThat(lines("app.log.1")).containsExactly("1234567", "7654321");
    assertThat(lines("app.log")).containsExactly("");
  }

  @Test
  void append_lineLongerThanAFile_hasOneOfItsOwn() throws Exception {
    RollingFile file = file("app.log", 100, 5);
    String huge = "x".repeat(200_000);
    append(file, "before");
    append(file, huge);
    append(file, "after");
    file.flush();
    assertThat(lines("app.log.2")).containsExactly("before");
    assertThat(lines("app.log.1")).containsExactly(huge);
    assertThat(lines("app.log")).containsExactly("after");
  }

  @Test
  void append_manyLines_areAllThereInTheirOrder() throws Exception {
    RollingFile file = file("app.log", 10_000_000, 1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      lines.add("number " + i);
      append(file, "number " + i);
    }
    file.flush();
    assertThat(lines("app.log")).isEqualTo(lines);
  }

  @Test
  void open_existingFile_isGoneOnWith() throws Exception {
    Files.writeString(folder.resolve("app.log"), "old\n");
    RollingFile file = file("app.log", 12, 5);
    append(file, "new");
    append(file, "more");
    file.flush();
    assertThat(lines("app.log.1")).containsExactly("old", "new");
    assertThat(lines("app.log")).containsExactly("more");
  }

  @Test
  void open_fileWhoseLastLineIsIncomplete_endsIt() throws Exception {
    Files.writeString(folder.resolve("app.log"), "complete\n{\"half");
    RollingFile file = file("app.log", 1000, 5);
    append(file, "new");
    file.flush();
    assertThat(lines("app.log")).containsExactly("complete", "{\"half", "new");
  }

  @Test
  void open_foldersThatDoNotExist_areMade() throws Exception {
    RollingFile file = file("a/b/app.log", 1000, 5);
    append(file, "new");
    file.flush();
    assertThat(lines("a/b/app.log")).containsExactly("new");
  }

  @Test
  void open_linkToAFile_rollsTheFileItself() throws Exception {
    Path target = Files.createDirectory(folder.resolve("data")).resolve("real.log");
    Files.writeString(target, "old\n");
    Files.createSymbolicLink(folder.resolve("app.log"), target);
    RollingFile file = file("app.log", 5, 5);
    append(file, "new");
    file.flush();
    assertThat(lines("data/real.log.1")).containsExactly("old");
    assertThat(lines("app.log")).containsExactly("new");
  }

  @Test
  void open_parentThatIsAFile_warnsOnceAndRecovers() throws Exception {
    Path parent = folder.resolve("logs");
    Files.writeString(parent, "in the way");
    RollingFile file = file("logs/app.log", 1000, 5, 0);
    file.open();
    append(file, "lost 1");
    append(file, "lost 2");
    file.flush();
    assertThat(dropped).isEqualTo(2);
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith(
            "[vigia] WARN vigia.logs.file '"
                + folder.resolve("logs/app.log")
                + "' cannot be written, lines are dropped: "
                + "java.nio.file.FileAlreadyExistsException: ");
    Files.delete(parent);
    append(file, "kept");
    file.flush();
    assertThat(lines("logs/app.log")).containsExactly("kept");
    assertThat(dropped).isEqualTo(2);
    assertThat(told())
        .hasSize(2)
        .endsWith(
            "[vigia] vigia.logs.file '"
                + folder.resolve("logs/app.log")
                + "' is written again; lines dropped: 2");
  }

  @Test
  void append_afterAFailure_isNotTriedAgainAtOnce() throws Exception {
    Path parent = folder.resolve("logs");
    Files.writeString(parent, "in the way");
    RollingFile file = file("logs/app.log", 1000, 5, NEVER);
    append(file, "lost 1");
    Files.delete(parent);
    append(file, "lost 2");
    file.flush();
    assertThat(dropped).isEqualTo(2);
    assertThat(Files.exists(parent)).isFalse();
  }

  @Test
  void flush_diskFull_warnsOnceAndDropsTheLines() {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    RollingFile file =
        new RollingFile("vigia.logs.file", "/dev/full", 1000, 5, 0, n -> dropped += n);
    for (int i = 0; i < 3; i++) {
      append(file, "lost");
      append(file, "lost, too");
      file.flush();
    }
    assertThat(dropped).isEqualTo(6);
    assertThat(told())
        .containsExactly(
            "[vigia] WARN vigia.logs.file '/dev/full' cannot be written, lines are dropped:"
                + " No space left on device");
    assertThat(Files.exists(Path.of("/dev/full.lock"))).isFalse();
  }

  @Test
  void flush_diskThatFillsUpAndIsClearedAgain_keepsWholeLinesAndGoesOn() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "vigia-test", disk.toString()));
    try {
      RollingFile file = file("disk/app.log", 10_000_000, 5, 0);
      String line = "x".repeat(999);
      for (int i = 0; i < 100; i++) {
        append(file, line);
        file.flush();
      }
      long kept = lines("disk/app.log").size();
      assertThat(kept).isEqualTo(65);
      assertThat(dropped).isEqualTo(100 - kept);
      assertThat(lines("disk/app.log")).allMatch(line::equals);
      assertThat(told()).hasSize(1).first().asString().contains("No space left on device");
      long before = dropped;
      run("mount", "-o", "remount,size=1m", disk.toString());
      append(file, "again");
      file.flush();
      assertThat(lines("disk/app.log")).hasSize((int) kept + 1).endsWith("again");
      assertThat(dropped).isEqualTo(before);
      assertThat(told()).hasSize(2).last().asString().endsWith("lines dropped: " + before);
      close();
      opened.clear();
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  @Test
  void flush_fileRemoved_isMadeAnew() throws Exception {
    RollingFile file = file("app.log", 1000, 5);
    append(file, "before");
    file.flush();
    Files.delete(folder.resolve("app.log"));
    append(file, "after");
    file.flush();
    assertThat(lines("app.log")).containsExactly("after");
    assertThat(dropped).isZero();
    assertThat(told()).isEmpty();
  }

  @Test
  void flush_folderRemoved_isMadeAnew() throws Exception {
    RollingFile file = file("logs/app.log", 1000, 5);
    append(file, "before");
    file.flush();
    Files.delete(folder.resolve("logs/app.log"));
    Files.delete(folder.resolve("logs/app.log.lock"));
    Files.delete(folder.resolve("logs"));
    append(file, "after");
    file.flush();
    assertThat(lines("logs/app.log")).containsExactly("after");
    assertThat(told()).isEmpty();
  }

  @Test
  void flush_fileRotatedBySomebodyElse_goesOnInANewOne() throws Exception {
    RollingFile file = file("app.log", 1000, 5);
    append(file, "before");
    file.flush();
    Files.move(folder.resolve("app.log"), folder.resolve("app.log-20261121"));
    append(file, "after");
    file.flush();
    assertThat(lines("app.log-20261121")).containsExactly("before");
    assertThat(lines("app.log")).containsExactly("after");
  }

  @Test
  void flush_fileTruncatedBySomebodyElse_goesOnAtItsStart() throws Exception {
    RollingFile file = file("app.log", 20, 5);
    append(file, "before 012345");
    file.flush();
    Files.write(folder.resolve("app.log"), new byte[0]);
    append(file, "after");
    file.flush();
    append(file, "fits still");
    file.flush();
    assertThat(names()).containsExactly("app.log");
    assertThat(lines("app.log")).containsExactly("after", "fits still");
  }

  @Test
  void roll_placeTakenByAFolder_warnsOnceAndGrows() throws Exception {
    Files.createDirectories(folder.resolve("app.log.1/full"));
    RollingFile file = file("app.log", 10, 1);
    append(file, "12345678");
    append(file, "87654321");
    append(file, "12345678");
    file.flush();
    assertThat(lines("app.log")).containsExactly("12345678", "87654321", "12345678");
    assertThat(dropped).isZero();
    assertThat(told()).hasSize(1).first().asString().contains("cannot be rolled, it grows: ");
  }

  @Test
  void open_sameFileTwice_isTwoFilesAndAWarning() throws Exception {
    RollingFile first = file("app.log", 1000, 5);
    RollingFile second = file("app.log", 1000, 5);
    append(first, "first");
    append(second, "second");
    first.flush();
    second.flush();
    String other = "app-" + ProcessHandle.current().pid() + ".log";
    assertThat(lines("app.log")).containsExactly("first");
    assertThat(lines(other)).containsExactly("second");
    assertThat(told())
        .containsExactly(
            "[vigia] WARN vigia.logs.file '"
                + folder.resolve("app.log")
                + "' is written by another process; this one writes "
                + folder.resolve(other));
  }

  private RollingFile file(String name, long maxSize, int maxFiles) {
    return file(name, maxSize, maxFiles, NEVER);
  }

  private RollingFile file(String name, long maxSize, int maxFiles, long retryNanos) {
    String path = folder.resolve(name).toString();
    RollingFile file =
        new RollingFile("vigia.logs.file", path, maxSize, maxFiles, retryNanos, n -> dropped += n);
    opened.add(file);
    return file;
  }

  private static void append(RollingFile file, String line) {
    byte[] bytes = (line + "\n").getBytes(UTF_8);
    file.append(bytes, bytes.length);
  }

  private List<String> lines(String name) throws Exception {
    String text = Files.readString(folder.resolve(name));
    assertThat(text).endsWith("\n");
    return text.lines().toList();
  }

  /** Of the log files: locks are beside them. */
  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> !n.endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  private List<String> told() {
    return told.toString(UTF_8).lines().toList();
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
