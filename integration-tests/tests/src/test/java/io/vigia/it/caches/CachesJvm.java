package io.vigia.it.caches;

import io.vigia.it.Artifacts;
import io.vigia.it.Build;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import io.vigia.it.ScriptedJvm;
import io.vigia.it.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The application {@code caches} with a library, in a JVM of its own. */
final class CachesJvm implements AutoCloseable {
  private static final Path SOURCES = Build.apps().resolve("caches/src");

  private final ScriptedJvm jvm;

  private CachesJvm(ScriptedJvm jvm) {
    this.jvm = jvm;
  }

  /**
   * @param agent adds the agent
   */
  static CachesJvm start(Run run, UnaryOperator<JvmCommand> agent) {
    Library library = run.library();
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(library.artifacts()));
    Sources sources = new Sources().add(SOURCES.resolve("common"), text -> text);
    library.folders().forEach(folder -> sources.add(SOURCES.resolve(folder), text -> text));
    classPath.add(0, sources.compile("caches-" + library, classPath, library.jdks().release()));
    return new CachesJvm(
        new ScriptedJvm(
            agent.apply(JvmCommand.on(run.jdk())).main(classPath, "caches.Main").start()));
  }

  /** Has it play a script, and returns its answer. */
  String play(String script) {
    return jvm.play(script);
  }

  Scrape metrics() {
    return jvm.jvm().metrics();
  }

  void assertUnharmed() {
    // Libraries log there.
    jvm.jvm().assertUnharmed(line -> !line.startsWith("[vigia] "));
  }

  @Override
  public void close() {
    jvm.close();
  }
}
