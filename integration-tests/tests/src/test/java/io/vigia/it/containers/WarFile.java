package io.vigia.it.containers;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.Infrastructure;
import io.vigia.it.JvmCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The sample application as a WAR, in a Tomcat that is started as its own scripts start it. */
final class WarFile {
  private static final Path SOURCES = Build.apps().resolve("scenarios/src/war");

  private WarFile() {}

  static AgentJvm launch(Run run) {
    try {
      Path base = Build.emptyFolder("catalina");
      Path distribution = Artifacts.resolve(run.container().artifacts()).get(0);
      Path home = unzip(distribution, base.resolve("home"));
      Path classes = Compilation.of(run.container(), jars(home.resolve("lib")));
      int port = Infrastructure.freePort();
      configure(base, home, port);
      zip(classes, Files.createDirectories(base.resolve("webapps")).resolve("app.war"));
      AgentJvm jvm = command(run, base, home).property("scenarios.port", "" + port).start();
      Await.value(() -> accepts(port), accepted -> accepted || !jvm.isAlive());
      return jvm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code catalina.sh run} does, where {@code CATALINA_OPTS} names the agent. */
  private static JvmCommand command(Run run, Path base, Path home) {
    JvmCommand command =
        AccessLines.command(run.jdk())
            .in(base)
            .property("java.util.logging.manager", "org.apache.juli.ClassLoaderLogManager")
            .property("java.util.logging.config.file", base + "/conf/logging.properties")
            .property("catalina.base", base.toString())
            .property("catalina.home", home.toString())
            .property("java.io.tmpdir", base.resolve("temp").toString());
    if (run.jdk().feature() > 8) {
      for (String name : List.of("lang", "io", "util", "util.concurrent")) {
        command.flags("--add-opens=java.base/java." + name + "=ALL-UNNAMED");
      }
      command.flags("--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED");
    }
    List<Path> bin =
        List.of(home.resolve("bin/bootstrap.jar"), home.resolve("bin/tomcat-juli.jar"));
    return command.main(bin, "org.apache.catalina.startup.Bootstrap", "start");
  }

  private static void configure(Path base, Path home, int port) throws IOException {
    Path conf = Files.createDirectories(base.resolve("conf"));
    for (String folder : List.of("logs", "temp", "work")) {
      Files.createDirectories(base.resolve(folder));
    }
    Files.copy(home.resolve("conf/web.xml"), conf.resolve("web.xml"));
    for (String name : List.of("context.xml", "logging.properties")) {
      Files.copy(SOURCES.resolve(name), conf.resolve(name));
    }
    String server = Files.readString(SOURCES.resolve("server.xml"));
    Files.writeString(conf.resolve("server.xml"), server.replace("${port}", "" + port));
  }

  private static void zip(Path classes, Path war) throws IOException {
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> found = Files.walk(classes)) {
      add(zip, "WEB-INF/web.xml", SOURCES.resolve("web.xml"));
      for (Path path : found.filter(Files::isRegularFile).toList()) {
        add(zip, "WEB-INF/classes/" + classes.relativize(path), path);
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** The one folder that is in the distribution. */
  private static Path unzip(Path distribution, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(distribution.toFile())) {
      for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        Path file = to.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip.getInputStream(entry), file);
      }
    }
    try (Stream<Path> inside = Files.list(to)) {
      return inside.findFirst().orElseThrow();
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
