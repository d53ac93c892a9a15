package io.vigia.it.logfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Build;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The application that writes numbered records, and what is found of them. */
final class Numbers {
  private static final List<String> LIBRARIES =
      List.of("ch.qos.logback:logback-classic:1.2.12", "org.slf4j:slf4j-api:1.7.32");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Numbers() {}

  /** With the agent, which writes {@code app.log}, in a folder. */
  static JvmCommand command(Jdk jdk, Path folder) {
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(LIBRARIES));
    Sources sources = new Sources().add(Build.apps().resolve("logfiles/src/common"), text -> text);
    classPath.add(0, sources.compile("logfiles", classPath, 8));
    return JvmCommand.on(jdk)
        .agent()
        .property("vigia.logs.file", "app.log")
        .in(folder)
        .main(classPath, "logfiles.Main");
  }

  /** Has it log so many more records, and returns when it has. */
  static void log(AgentJvm jvm, int records, int all) {
    jvm.say("log " + records);
    assertThat(jvm.out().await(("logged " + all)::equals)).isPresent();
  }

  /** The objects of a file's lines. */
  static List<JsonNode> lines(Path file) {
    try {
      String text = Files.readString(file);
      assertThat(text).endsWith("\n");
      List<JsonNode> lines = new ArrayList<>();
      for (String line : text.split("\n")) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The messages of a file. */
  static List<String> messages(Path file) {
    return lines(file).stream().map(line -> line.path("message").asText()).toList();
  }

  /** Asserts that a file has the records from one number to before another, each once, in order. */
  static void assertHasFrom(Path file, int from, int to) {
    List<String> expected = new ArrayList<>();
    for (int i = from; i < to; i++) {
      expected.add("number " + i);
    }
    assertThat(messages(file)).isEqualTo(expected);
  }
}
