package io.vigia.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import redis.embedded.RedisServer;

/**
 * One PostgreSQL and one Redis for all tests of a run, started when first asked for and stopped
 * when the tests' JVM ends.
 */
public final class Infrastructure {
  private static final AtomicInteger databases = new AtomicInteger();

  private Infrastructure() {}

  /** The name of an empty database. */
  public static String newDatabase() {
    String name = "it" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return name;
  }

  private static void execute(String sql) {
    try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JDBC URL of a database, with the user in it. */
  static String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + Postgres.SERVER.getPort()
        + "/"
        + database
        + "?user=postgres";
  }

  /** The port of the PostgreSQL, whose user {@code postgres} needs no password. */
  public static int postgresPort() {
    return Postgres.SERVER.getPort();
  }

  /**
   * From here on everything that PostgreSQL gets for this database is logged, in lines that start
   * with its name and a colon.
   */
  public static Path logAll(String database) {
    execute("ALTER DATABASE " + database + " SET log_min_duration_statement = 0");
    return Postgres.LOGS.resolve("log");
  }

  /** The host and port of the Redis, which all share: keys need a prefix of their own. */
  public static String redis() {
    return "127.0.0.1:" + Redis.PORT;
  }

  private static final class Postgres {
    static final Path LOGS = Build.emptyFolder("postgresql-log");
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "300")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", LOGS.toString())
                .setServerConfig("log_filename", "log")
                .setServerConfig("log_line_prefix", "%d:")
                .start();
        atExit(server::close);
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Redis {
    static final int PORT = start();

    private static int start() {
      try {
        int port = freePort();
        RedisServer server =
            RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"").build();
        server.start();
        atExit(server::stop);
        return port;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A port that nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void atExit(Stop stop) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    stop.run();
                  } catch (IOException e) {
                    System.err.println("not stopped: " + e);
                  }
                }));
  }

  private interface Stop {
    void run() throws IOException;
  }
}
