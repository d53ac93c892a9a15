package io.vigia.it.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import io.vigia.it.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The application {@code logging} with a framework, in a JVM of its own, and what it has written.
 */
final class LoggingJvm implements AutoCloseable {
  /** How the names begin of what it writes to its streams, which are files as all the others. */
  static final String CONSOLE = "console";

  /** The name of Vigia's own file. */
  static final String RECORDS = "records.json";

  private static final Path SOURCES = Build.apps().resolve("logging/src");

  /** How lines begin that are not the framework's but the agent's and the JDK's. */
  private static final List<String> OTHERS = List.of("[vigia] ", "WARNING: ");

  private final AgentJvm jvm;
  private final Map<String, Integer> read = new HashMap<>();
  private int asked;

  private LoggingJvm(AgentJvm jvm) {
    this.jvm = jvm;
  }

  /**
   * @param agent adds the agent
   */
  static LoggingJvm start(Library library, UnaryOperator<JvmCommand> agent) {
    List<Path> classPath = new ArrayList<>();
    if (!library.artifacts().isEmpty()) {
      classPath.addAll(Artifacts.resolve(library.artifacts()));
    }
    Sources sources = new Sources().add(SOURCES.resolve("common"), text -> text);
    library.folders().forEach(folder -> sources.add(SOURCES.resolve(folder), text -> text));
    classPath.add(0, sources.compile("logging-" + library.family(), classPath, library.java()));
    return new LoggingJvm(
        agent
            .apply(JvmCommand.on(library.jdk()))
            .flags(library.flags().toArray(String[]::new))
            .main(classPath, "logs.Main")
            .start());
  }

  /** Has it play a script, and returns its answer. */
  Told play(String script) {
    asked++;
    jvm.say(asked + " " + script);
    String line = Await.value(() -> answer(asked), found -> !found.isEmpty() || !jvm.isAlive());
    assertThat(line).as("stderr: %s", jvm.err().all()).startsWith("done ");
    return Told.of(line);
  }

  /** The line of the answer to a question; empty until it is there. */
  private String answer(int question) {
    return lines("answers.txt").stream()
        .filter(line -> line.split(" ", 3)[1].equals(String.valueOf(question)))
        .findFirst()
        .orElse("");
  }

  /** Those of a file that are complete. */
  private List<String> lines(String name) {
    Path file = jvm.folder().resolve(name);
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it has written since {@link #look} was asked the last time, by the name of the file. */
  Map<String, List<String>> written() {
    Map<String, List<String>> written = new TreeMap<>();
    all().forEach((file, lines) -> written.put(file, lines.subList(from(file), lines.size())));
    written.values().removeIf(List::isEmpty);
    return written;
  }

  /** What was written is read. */
  void look() {
    all().forEach((file, lines) -> read.put(file, lines.size()));
  }

  private int from(String file) {
    return read.getOrDefault(file, 0);
  }

  private Map<String, List<String>> all() {
    Map<String, List<String>> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(jvm.folder())) {
      for (Path file : files.filter(one -> one.toString().endsWith(".log")).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        all.put(
            file.getFileName().toString().replaceFirst("[.0-9-]*\\.log$", ""),
            text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.put(CONSOLE + "-out", ownLines(jvm.out().all()));
    all.put(CONSOLE + "-err", ownLines(jvm.err().all()));
    return all;
  }

  private static List<String> ownLines(List<String> lines) {
    return lines.stream()
        .filter(line -> OTHERS.stream().noneMatch(line::startsWith))
        .map(line -> line + "\n")
        .toList();
  }

  /** The records in Vigia's own file. */
  List<String> recorded() {
    return lines(RECORDS);
  }

  Scrape metrics() {
    return jvm.metrics();
  }

  void assertUnharmed() {
    // Console handlers write there.
    jvm.assertUnharmed(line -> !line.startsWith("[vigia] "));
  }

  @Override
  public void close() {
    jvm.close();
  }
}
