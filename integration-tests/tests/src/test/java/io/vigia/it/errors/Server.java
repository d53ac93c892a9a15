package io.vigia.it.errors;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Build;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of {@code errors.txt}, on one of its JDKs.
 *
 * @param kind {@code servlet}, {@code spring}, {@code jaxrs} or {@code webflux}
 * @param folders of {@code apps/scenarios/src}, one of which has a {@code scenarios.Main}
 * @param artifacts Maven coordinates
 */
record Server(
    String name,
    String kind,
    List<String> folders,
    String namespace,
    int oldest,
    Jdk jdk,
    List<String> artifacts) {
  private static final String FILTER = System.getProperty("servers", "");

  /** In turns on the oldest and on the newest JDK of their ranges that are there. */
  static List<Server> all() {
    List<Server> all = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(" *\\| *", -1);
      String[] range = cells[4].split("-");
      int oldest = Integer.parseInt(range[0]);
      List<Jdk> jdks = Jdk.oldestAndNewest(oldest, Integer.parseInt(range[1]));
      if (!jdks.isEmpty() && cells[0].contains(FILTER)) {
        List<String> artifacts = new ArrayList<>(words(cells[5]));
        artifacts.add("com.h2database:h2:1.4.200");
        Jdk jdk = jdks.get(i % jdks.size());
        List<String> folders = words(cells[2]);
        all.add(new Server(cells[0], cells[1], folders, cells[3], oldest, jdk, artifacts));
      }
    }
    return all;
  }

  private static List<String> lines() {
    try (InputStream in = Server.class.getResourceAsStream("/errors.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String cell) {
    return Arrays.asList(cell.split(" +"));
  }

  /**
   * A JVM that runs the application in it.
   *
   * @param dsn where the errors go
   */
  AgentJvm start(String dsn) {
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(artifacts));
    Sources sources = new Sources();
    Path all = Build.apps().resolve("scenarios/src");
    for (String folder : folders) {
      sources.add(all.resolve(folder.split("/")[0]), this::rewritten);
    }
    sources.add(all.resolve("trouble"), this::rewritten);
    sources.add(all.resolve("trouble-" + kind), this::rewritten);
    classPath.add(0, sources.compile("errors-" + name, classPath, Math.min(oldest, 17)));
    return JvmCommand.on(jdk)
        .agent()
        .property("vigia.sentry.dsn", dsn)
        .property("vigia.service", "troubled")
        .property("vigia.version", "troubled-1.0")
        .property("vigia.env", "test")
        .main(classPath, "scenarios.Main")
        .start();
  }

  private String rewritten(String text) {
    String layer = folders.get(0).replaceFirst("^[^/]*/?", "");
    // Jetty 12 has a package for each release of the servlet API.
    String named = layer.isEmpty() ? text : text.replace("ee10", layer);
    return namespace.equals("javax") ? named.replace("jakarta.", "javax.") : named;
  }

  @Override
  public String toString() {
    return name + " on " + jdk;
  }
}
