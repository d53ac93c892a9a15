package io.vigia.it.jdbc;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Build;
import io.vigia.it.JvmCommand;
import io.vigia.it.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Starts the application on the sources of a driver. */
final class Launch {
  private static final Path SOURCES = Build.apps().resolve("jdbc/src");

  private Launch() {}

  /**
   * A JVM whose application has what it needs in the database.
   *
   * @param places for the placeholders of the sources
   * @param agent adds the agent, or nothing
   */
  static AgentJvm of(Run run, Map<String, String> places, UnaryOperator<JvmCommand> agent) {
    Driver driver = run.driver();
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(driver.artifacts()));
    classPath.add(0, compiled(driver, classPath));
    List<String> arguments = new ArrayList<>(List.of(driver.database()));
    driver.sources().forEach(source -> arguments.add(filled(withoutFolder(source), places)));
    return agent
        .apply(JvmCommand.on(run.jdk()))
        .main(classPath, "jdbc.Main", arguments.toArray(String[]::new))
        .start();
  }

  /** What does not name a library is compiled once for all. */
  private static Path compiled(Driver driver, List<Path> libraries) {
    Sources sources = new Sources().add(SOURCES.resolve("common"), text -> text);
    List<String> folders =
        driver.sources().stream()
            .map(source -> source.split(" ")[0])
            .filter(name -> name.contains("/"))
            .map(name -> name.substring(0, name.indexOf('/')))
            .distinct()
            .toList();
    folders.forEach(folder -> sources.add(SOURCES.resolve(folder), text -> text));
    return folders.isEmpty()
        ? sources.compile("jdbc", List.of(), 8)
        : sources.compile("jdbc-" + driver, libraries, driver.jdks().release());
  }

  private static String withoutFolder(String source) {
    return source.replaceFirst("^[^ /]+/", "");
  }

  /** With what the placeholders stand for. */
  static String filled(String text, Map<String, String> places) {
    String filled = text;
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace("${" + place.getKey() + "}", place.getValue());
    }
    return filled;
  }
}
