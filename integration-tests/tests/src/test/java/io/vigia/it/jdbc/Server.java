package io.vigia.it.jdbc;

import io.vigia.it.Infrastructure;
import io.vigia.it.MariaDb;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a database is, for the placeholders of a line. */
final class Server {
  private static final AtomicInteger names = new AtomicInteger();

  private Server() {}

  /** The coordinates of a new and empty database. */
  static Map<String, String> newDatabase(String product) {
    return switch (product) {
      case "postgresql" ->
          Map.of(
              "port", String.valueOf(Infrastructure.postgresPort()),
              "database", Infrastructure.newDatabase());
      case "mariadb" ->
          Map.of(
              "port", String.valueOf(MariaDb.port()), "database", "shop" + names.incrementAndGet());
      default -> Map.of("database", "shop" + names.incrementAndGet());
    };
  }
}
