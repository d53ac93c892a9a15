package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The command of the README: the shop with a PostgreSQL, a Redis and a traffic of its own. */
class DemoTest {
  @Test
  void readme_command_showsTheTrafficOfTheShop() {
    List<ProcessHandle> servers;
    try (AgentJvm shop = JvmCommand.on(Jdk.running()).agent().jar(Build.appJar("shop")).start()) {
      shop.application();
      Scrape scrape = shop.awaitMetrics(DemoTest::showsAllOfIt);
      servers = shop.children();

      assertThat(showsAllOfIt(scrape)).as("shows all of it: %s", scrape.samples()).isTrue();
      assertThat(scrape.application()).isEqualTo("shop");
      assertThat(Http.text(shop.agent() + "/health"))
          .isEqualTo("{\"status\":\"healthy\",\"database\":\"ok\",\"redis\":\"ok\"}");
      assertThat(Http.get(shop.agent() + "/").statusCode()).isEqualTo(200);
      assertThat(servers).isNotEmpty();
      shop.assertUnharmed();
    }
    assertThat(
            Await.value(
                () -> servers.stream().filter(ProcessHandle::isAlive).toList(), List::isEmpty))
        .isEmpty();
  }

  private static boolean showsAllOfIt(Scrape scrape) {
    return scrape.sum("http_server_requests_seconds_count", "uri", "/items/*") > 0
        && scrape.sum("db_client_operation_duration_seconds_count", "db_system_name", "postgresql")
            > 0
        && scrape.sum("http_client_requests_seconds_count", "client_name", "127.0.0.1") > 0
        && scrape.sum("cache_gets_total", "result", "hit") > 0
        && scrape.sum("cache_gets_total", "result", "miss") > 0
        && scrape.sum("logback_events_total", "level", "info") > 0;
  }
}
