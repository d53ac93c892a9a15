package io.vigia.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put what is tested. */
public final class Build {
  private static final Path ROOT = root();

  private Build() {}

  /** The agent, as users get it. */
  public static Path agentJar() {
    return built(ROOT.resolve("agent/target/vigia.jar"));
  }

  /** A sample application with everything it needs inside. */
  public static Path appJar(String name) {
    return built(ROOT.resolve("integration-tests/apps/" + name + "/target/" + name + ".jar"));
  }

  /** The folder of the sources of the applications. */
  public static Path apps() {
    return ROOT.resolve("integration-tests/apps");
  }

  /** The documentation. */
  public static Path docs() {
    return ROOT.resolve("docs");
  }

  /** What users of Prometheus, Grafana and Kubernetes copy from. */
  static Path deploy() {
    return ROOT.resolve("deploy");
  }

  /** Where the tests may leave things, until the next {@code mvn clean}. */
  public static Path target() {
    return ROOT.resolve("integration-tests/tests/target");
  }

  /** An empty folder of its own below the build's target. */
  public static Path emptyFolder(String name) {
    try {
      Path parent = target().resolve("work");
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
