package io.vigia.it.containers;

import io.vigia.it.Build;
import io.vigia.it.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample application, compiled against the libraries of one container: its sources name {@code
 * jakarta.servlet}, and are rewritten for a container of the time before.
 */
final class Compilation {
  private static final Path SOURCES = Build.apps().resolve("scenarios/src");

  private Compilation() {}

  /** The folder of the classes. */
  static Path of(Container container, List<Path> libraries) {
    Sources sources = new Sources();
    for (String folder : folders(container)) {
      sources.add(SOURCES.resolve(folder), text -> rewritten(text, container));
    }
    return sources.compile(container.toString(), libraries, container.jdks().release());
  }

  private static List<String> folders(Container container) {
    List<String> folders = new ArrayList<>(List.of(container.launcher().split("/")[0].split(" ")));
    if (!container.namespace().equals("reactive")) {
      folders.add("servlet");
    }
    if (container.can().contains(Capability.SERVLET31)) {
      folders.add("servlet31");
    }
    return folders;
  }

  private static String rewritten(String text, Container container) {
    String[] launcher = container.launcher().split("/");
    // Jetty 12 has a package for each release of the servlet API.
    String named = launcher.length == 1 ? text : text.replace("ee10", launcher[1]);
    return container.namespace().equals("javax") ? named.replace("jakarta.", "javax.") : named;
  }
}
