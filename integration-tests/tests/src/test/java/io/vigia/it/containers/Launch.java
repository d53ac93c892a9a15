package io.vigia.it.containers;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the sample application in a container, by the name of the container's launcher. */
final class Launch {
  private Launch() {}

  /** A JVM whose application listens. */
  static AgentJvm of(Run run) {
    AgentJvm jvm = start(run);
    jvm.application();
    return jvm;
  }

  private static AgentJvm start(Run run) {
    if (run.container().launcher().equals("war")) {
      return WarFile.launch(run);
    }
    return run.container().can().contains(Capability.FAT_JAR)
        ? FatJar.launch(run)
        : fromClassPath(run);
  }

  private static AgentJvm fromClassPath(Run run) {
    Container container = run.container();
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(container.artifacts()));
    classPath.add(0, Compilation.of(container, classPath));
    return AccessLines.command(run.jdk()).main(classPath, "scenarios.Main").start();
  }
}
