package io.vigia.it.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.Http;
import io.vigia.it.Jdk;
import io.vigia.it.Scrape;
import io.vigia.it.redis.RedisProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Real outages, all at the same time, each in a JVM of its own: the component is in error before
 * long, and well again when the outage is over.
 */
class OutagesTest {
  private static final String FILTER = System.getProperty("outages", "");
  private static final int MANY = 200;

  @TestFactory
  Stream<DynamicTest> outage_real_isShownAndSoIsItsEnd() {
    Map<String, Executable> outages =
        Map.of(
            "PostgreSQL is killed", OutagesTest::postgresIsKilled,
            "everything hangs", OutagesTest::everythingHangs,
            "Redis hangs for Lettuce", () -> redisHangs("lettuce", "LettuceClient"),
            "Redis hangs for Redisson", () -> redisHangs("redisson", "RedissonUser"),
            "a pool of HikariCP is exhausted", () -> poolIsExhausted("hikari", "Hikari"),
            "a pool of DBCP is exhausted", () -> poolIsExhausted("dbcp2", "Dbcp2"),
            "a dependency answers 500", OutagesTest::dependencyFails,
            "the connector is dead", OutagesTest::connectorIsDead,
            "the disk is full", OutagesTest::diskIsFull);
    ExecutorService threads = Executors.newFixedThreadPool(outages.size());
    List<DynamicTest> tests =
        outages.entrySet().stream()
            .filter(outage -> outage.getKey().contains(FILTER))
            .map(
                outage -> {
                  CompletableFuture<Throwable> end =
                      CompletableFuture.supplyAsync(() -> thrownBy(outage.getValue()), threads);
                  return dynamicTest(
                      outage.getKey(),
                      () -> {
                        Throwable thrown = end.join();
                        if (thrown != null) {
                          throw thrown;
                        }
                      });
                })
            .toList();
    threads.shutdown();
    return tests.stream();
  }

  private static Throwable thrownBy(Executable outage) {
    try {
      outage.execute();
      return null;
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  private static void postgresIsKilled() throws Exception {
    try (OwnPostgres postgres = new OwnPostgres();
        OutageJvm app =
            OutageJvm.start(List.of("hikari"), jvm -> jvm, "Hikari=" + postgres.url())) {
      app.ask("Hikari", "query");
      app.assertShows("database", "ok");
      app.awaitCheck("database");

      postgres.kill();
      app.assertShows("database", "error");
      assertThat(app.status("/health/live")).isEqualTo(200);
      assertThat(app.details().at("/checks/database/0/output").asText())
          .isNotEmpty()
          .doesNotContain("jdbc:");

      postgres.restart();
      app.assertShows("database", "ok");
      app.ask("Hikari", "query");

      Scrape scrape = app.jvm().metrics();
      assertThat(scrape.sum("db_client_operation_duration_seconds_count")).isEqualTo(2);
      assertThat(scrape.sum("hikaricp_connections_acquire_seconds_count")).isEqualTo(2);
      assertThat(scrape.sum("hikaricp_connections_usage_seconds_count")).isEqualTo(2);
      assertThat(scrape.sum("hikaricp_connections_timeout_total")).isZero();
      assertThat(scrape.sum("vigia_health_status")).isEqualTo(4); // database, disk, memory, threads
      app.jvm().assertUnharmed(line -> !line.startsWith("[vigia] ") || line.contains("alert"));

      app.ask("Hikari", "close");
      assertThat(Await.value(app::health, health -> !health.containsKey("database")))
          .doesNotContainKey("database");
    }
  }

  private static void everythingHangs() throws Exception {
    try (OwnPostgres postgres = new OwnPostgres();
        RedisProcess redis = RedisProcess.start();
        Dependency search = new Dependency();
        OutageJvm app =
            OutageJvm.start(
                List.of("hikari", "jedis"),
                jvm -> jvm.property("vigia.health.http.search", search.url()),
                "Hikari=" + postgres.url(),
                "JedisClient=" + redis.port())) {
      app.ask("Hikari", "query");
      app.ask("JedisClient", "set");
      app.assertShows("database", "ok");
      app.assertShows("redis", "ok");
      app.assertShows("search", "ok");
      ProcessHandle server = postgres.process();
      try {
        Signals.stop(server);
        Signals.stop(redis.process());
        search.hangs();
        app.assertShows("database", "error");
        app.assertShows("redis", "error");
        app.assertShows("search", "error");
        // Whoever waited for a check would be here for minutes, or be told to come back.
        for (int i = 0; i < MANY; i++) {
          assertThat(Http.get(app.jvm().agent() + "/health").statusCode()).isEqualTo(503);
        }
        assertThat(
                app.jvm().threads(Jdk.running()).lines().filter(l -> l.contains("\"vigia-check-")))
            .hasSizeLessThanOrEqualTo(6); // three dependencies, and the process's own
      } finally {
        Signals.goOn(server);
        Signals.goOn(redis.process());
        search.answers(302);
      }
      app.assertShows("database", "ok");
      app.assertShows("redis", "ok");
      app.assertShows("search", "ok");

      Scrape scrape = app.jvm().metrics();
      // A query and SET; not the checks.
      assertThat(scrape.sum("db_client_operation_duration_seconds_count")).isEqualTo(2);
      assertThat(scrape.sum("http_client_requests_seconds_count")).isZero();
    }
  }

  private static void redisHangs(String folder, String client) throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        OutageJvm app = OutageJvm.start(List.of(folder), jvm -> jvm, client + "=" + redis.port())) {
      app.ask(client, "set");
      app.assertShows("redis", "ok");
      double before = app.jvm().metrics().sum("db_client_operation_duration_seconds_count");
      Signals.stop(redis.process());
      try {
        app.assertShows("redis", "error");
      } finally {
        Signals.goOn(redis.process());
      }
      app.assertShows("redis", "ok");
      assertThat(app.jvm().metrics().sum("db_client_operation_duration_seconds_count"))
          .isEqualTo(before);
    }
  }

  private static void poolIsExhausted(String folder, String pool) {
    try (OutageJvm app =
        OutageJvm.start(
            List.of(folder), jvm -> jvm, pool + "=jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1")) {
      app.ask(pool, "query");
      app.assertShows("database", "ok");
      if (pool.equals("Dbcp2")) { // the other one is exhausted before it was checked
        app.awaitCheck("database");
      }
      app.ask(pool, "borrow");
      app.ask(pool, "borrow");
      app.ask(pool, "borrow");
      app.ask(pool, "wait");
      app.assertShows("database", "error");
      assertThat(app.details().at("/checks/database/0/output").asText())
          .isEqualTo("timeout: a pool has no connection to give");
      app.ask(pool, "return");
      app.assertShows("database", "ok");
      // The query, of DBCP also what it validates the connections of four borrowers and its first
      // one with; neither a check nor what the pool asks for it.
      assertThat(statements(app)).isEqualTo(pool.equals("Hikari") ? 1 : 6);
    }
  }

  private static double statements(OutageJvm app) {
    return app.jvm().metrics().sum("db_client_operation_duration_seconds_count");
  }

  private static void dependencyFails() throws Exception {
    try (Dependency search = new Dependency();
        OutageJvm app =
            OutageJvm.start(
                List.of(),
                jvm ->
                    jvm.property("vigia.health.http.search", search.url())
                        .property("vigia.health.readiness.include", "search"))) {
      app.assertShows("search", "ok");
      search.answers(500);
      app.assertShows("search", "error");
      assertThat(app.details().at("/checks/search/0/output").asText())
          .isEqualTo("CheckFailedException: status 500");
      assertThat(app.status("/health/ready")).isEqualTo(503);
      assertThat(app.status("/health/live")).isEqualTo(200);
      search.answers(204);
      app.assertShows("search", "ok");
      assertThat(app.jvm().metrics().sum("http_client_requests_seconds_count")).isZero();
    }
  }

  private static void connectorIsDead() {
    Path folder = Build.emptyFolder("outage-tomcat");
    try (OutageJvm app = OutageJvm.start(List.of("tomcat"), jvm -> jvm, "TomcatServer=" + folder)) {
      assertThat(Http.get(app.jvm().application() + "/").statusCode()).isEqualTo(200);
      assertThat(Await.value(() -> app.status("/health/ready"), s -> s == 200)).isEqualTo(200);
      app.awaitCheck("application");
      app.ask("TomcatServer", "stop");
      app.assertShows("application", "error");
      assertThat(app.status("/health/ready")).isEqualTo(503);
      assertThat(app.status("/health/started")).isEqualTo(200);
      assertThat(app.status("/health/live")).isEqualTo(200);
      app.ask("TomcatServer", "start");
      app.assertShows("application", "ok");
      assertThat(app.status("/health/ready")).isEqualTo(200);
    }
  }

  /** Of 40 MB, in memory: only who is root can make one. */
  private static void diskIsFull() throws Exception {
    Path disk = Build.emptyFolder("outage-disk");
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=40m", "vigia", disk.toString()));
    try (OutageJvm app = OutageJvm.start(List.of(), jvm -> jvm.in(disk))) {
      app.awaitCheck("disk");
      assertThat(app.health()).doesNotContainKey("disk");
      Path file = disk.resolve("dump");
      Files.write(file, new byte[36 << 20]);
      app.assertShows("disk", "error");
      assertThat(app.details().at("/checks/disk/0/output").asText()).contains(" MB left for ");
      Files.delete(file);
      app.assertShows("disk", "ok");
    } finally {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
