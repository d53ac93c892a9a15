package io.vigia.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put what is tested. */
final class Build {
  private static final Path ROOT = root();

  private Build() {}

  /** The agent, as users get it. */
  static Path agentJar() {
    return built(ROOT.resolve("agent/target/vigia.jar"));
  }

  /** A sample application with everything it needs inside. */
  static Path appJar(String name) {
    return built(ROOT.resolve("integration-tests/apps/" + name + "/target/" + name + ".jar"));
  }

  /** An empty folder of its own below the build's target. */
  static Path emptyFolder(String name) {
    try {
      Path parent = ROOT.resolve("integration-tests/tests/target/work");
      Files.createDirectories(parent);
      return Files.createTempDirectory(parent, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path built(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " is missing: run mvn verify from the root");
    }
    return path;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("integration-tests"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not run from within a checkout");
    }
    return folder;
  }
}
