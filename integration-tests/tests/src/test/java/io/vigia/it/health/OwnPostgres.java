package io.vigia.it.health;

import io.vigia.it.Build;
import io.vigia.it.Infrastructure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that can be killed and started again, on the same port and with the same data. */
final class OwnPostgres implements AutoCloseable {
  private final Path data = Build.emptyFolder("postgres-outage").resolve("data");
  private final int port;
  private EmbeddedPostgres server;

  OwnPostgres() throws IOException {
    port = Infrastructure.freePort();
    server = start();
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "off")
        .start();
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  /** The process that takes connections, whose descendants serve them. */
  ProcessHandle process() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** As the kernel does where memory runs out. */
  void kill() throws Exception {
    ProcessHandle process = process();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  void restart() throws IOException {
    server.close();
    server = start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
