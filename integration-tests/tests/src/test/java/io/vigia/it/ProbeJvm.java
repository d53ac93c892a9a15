package io.vigia.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM that runs the sample {@code probe}: it does nothing but answer questions. */
final class ProbeJvm implements AutoCloseable {
  private static final String ANSWER = "answer: ";

  private final AgentJvm jvm;
  private int asked;

  private ProbeJvm(AgentJvm jvm) {
    this.jvm = jvm;
  }

  /**
   * Starts it with its libraries.
   *
   * @param first what comes first on the class path
   */
  static ProbeJvm start(JvmCommand command, Path... first) {
    return startWith(command, classPath(first));
  }

  /** Starts it without its libraries. */
  static ProbeJvm startBare(JvmCommand command) {
    return startWith(command, List.of(Build.appJar("probe").resolveSibling("classes")));
  }

  private static ProbeJvm startWith(JvmCommand command, List<Path> classPath) {
    AgentJvm jvm = command.main(classPath, "probe.Probe").start();
    jvm.out()
        .await("ready"::equals)
        .orElseThrow(() -> new AssertionError(jvm.err().all().toString()));
    return new ProbeJvm(jvm);
  }

  AgentJvm jvm() {
    return jvm;
  }

  /** Asks one of the questions that {@code probe.Probe} lists. */
  String ask(String question) {
    int index = asked++;
    jvm.say(question);
    List<String> answers =
        Await.value(
            () -> jvm.out().containing(ANSWER), all -> all.size() > index || !jvm.isAlive());
    if (answers.size() <= index) {
      throw new AssertionError("no answer to " + question + ": " + jvm.err().all());
    }
    return answers.get(index).substring(ANSWER.length());
  }

  @Override
  public void close() {
    jvm.close();
  }

  /** The jar names its libraries in its manifest. */
  private static List<Path> classPath(Path... first) {
    List<Path> path = new ArrayList<>(Arrays.asList(first));
    path.add(Build.appJar("probe"));
    return path;
  }
}
