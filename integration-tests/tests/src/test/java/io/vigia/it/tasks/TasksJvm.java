package io.vigia.it.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Build;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.ScriptedJvm;
import io.vigia.it.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The application {@code tasks} with a library, in a JVM of its own. */
final class TasksJvm implements AutoCloseable {
  private static final Path SOURCES = Build.apps().resolve("tasks/src");

  /** Classes of the JDK are not verified by default, whatever is written into them. */
  private static final String[] VERIFYING = {
    "-XX:+UnlockDiagnosticVMOptions", "-XX:+BytecodeVerificationLocal"
  };

  /** With less than two, futures do not run on the common pool. */
  private static final String WORKERS = "java.util.concurrent.ForkJoinPool.common.parallelism";

  private final ScriptedJvm jvm;
  private final Jdk jdk;

  private TasksJvm(ScriptedJvm jvm, Jdk jdk) {
    this.jvm = jvm;
    this.jdk = jdk;
  }

  /**
   * @param agent adds the agent
   */
  static TasksJvm start(Library library, UnaryOperator<JvmCommand> agent) {
    Jdk jdk = library.jdk();
    List<Path> classPath = new ArrayList<>();
    if (!library.artifacts().isEmpty()) {
      classPath.addAll(Artifacts.resolve(library.artifacts()));
    }
    Sources sources = new Sources().add(SOURCES.resolve("common"), text -> text);
    library.folders().forEach(folder -> sources.add(SOURCES.resolve(folder), text -> text));
    classPath.add(
        0,
        sources.compile("tasks-" + String.join("-", library.folders()), classPath, library.java()));
    JvmCommand command =
        agent
            .apply(JvmCommand.on(jdk))
            .flags(VERIFYING)
            .property(WORKERS, "3")
            .flags(library.flags().toArray(new String[0]))
            .main(classPath, "tasks.Main");
    return new TasksJvm(new ScriptedJvm(command.start()), jdk);
  }

  void play(String script) {
    jvm.play(script);
  }

  AgentJvm jvm() {
    return jvm.jvm();
  }

  void assertUnharmed() {
    // Libraries log there.
    jvm().assertUnharmed(line -> !line.startsWith("[vigia] "));
  }

  /** Asserts that no task, future or thread has kept a request that is over. */
  void assertNoRequestIsKept() {
    assertThat(histogram())
        .as("objects that are alive")
        .anyMatch(line -> line.endsWith(" io.vigia.agent.telemetry.Meters"))
        .noneMatch(line -> line.endsWith(".ServedRequest"));
  }

  /** A line for each class that has objects, after a collection. */
  private List<String> histogram() {
    try {
      Process jcmd =
          new ProcessBuilder(jdk.program("jcmd"), String.valueOf(jvm().pid()), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return printed.lines().map(line -> line.replaceAll(" \\(.*\\)$", "")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    jvm.close();
  }
}
