package io.vigia.it.redis;

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

/** Starts the application on a client. */
final class Launch {
  private static final Path SOURCES = Build.apps().resolve("redis/src");

  private Launch() {}

  /**
   * @param servers by the names that the application knows them by
   * @param agent adds the agent, or nothing
   */
  static AgentJvm of(Run run, Map<String, String> servers, UnaryOperator<JvmCommand> agent) {
    ClientRow row = run.row();
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(row.artifacts()));
    classPath.add(0, compiled(row, classPath));
    List<String> arguments = new ArrayList<>(List.of("client=" + row.client()));
    servers.forEach((name, address) -> arguments.add(name + "=" + address));
    return agent
        .apply(JvmCommand.on(run.jdk()))
        .main(classPath, "redis.Main", arguments.toArray(String[]::new))
        .start();
  }

  private static Path compiled(ClientRow row, List<Path> libraries) {
    Sources sources = new Sources().add(SOURCES.resolve("common"), text -> text);
    row.folders().forEach(folder -> sources.add(SOURCES.resolve(folder), text -> text));
    return sources.compile("redis-" + row, libraries, row.jdks().release());
  }
}
