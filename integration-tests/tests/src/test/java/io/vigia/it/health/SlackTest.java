package io.vigia.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.Http;
import io.vigia.it.Infrastructure;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who sets {@code SLACK_WEBHOOK_URL} and nothing else, and whose database dies. */
class SlackTest {
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(30);

  /** What the shoppers send in ten seconds. */
  private static final int REQUESTS = 100;

  /** When the requests that have failed are out of every window, and would be told of. */
  private static final Duration QUIET_FOR = Duration.ofSeconds(25);

  @Test
  void webhook_databaseOfTheDemoDiesAndIsBack_getsOneMessageForEach() throws Exception {
    try (FakeSlack slack = new FakeSlack();
        OwnPostgres postgres = new OwnPostgres();
        AgentJvm shop = shop(postgres, slack)) {
      awaitWell(shop);
      postgres.kill();
      List<String> texts = Await.value(TOLD_WITHIN, slack::texts, all -> !all.isEmpty());
      assertThat(texts).as("%s %s %s", slack.refused(), shop.err().all(), health(shop)).hasSize(1);
      assertThat(texts.get(0)).startsWith("[FIRING] shop: database ");
      assertThat(slack.message(0)).contains("*Since*", "*Incident*", "|page>");

      postgres.restart();
      texts = Await.value(TOLD_WITHIN, slack::texts, all -> all.size() > 1);
      assertThat(texts).hasSize(2);
      assertThat(texts.get(1)).startsWith("[RESOLVED] shop: database ");
      assertThat(Await.value(QUIET_FOR, slack::texts, all -> all.size() > 2)).hasSize(2);
      assertThat(slack.refused()).isEmpty();
      assertThat(shop.err().all()).noneMatch(line -> line.contains("secret"));
    }
  }

  /** Until it has been well for longer than the alerts take to look. */
  private static void awaitWell(AgentJvm shop) {
    Scrape scrape =
        Await.value(
            shop::metrics, all -> all.sum("http_server_requests_seconds_count") >= REQUESTS);
    assertThat(scrape.sum("vigia_health_status", "component", "database")).isEqualTo(1);
  }

  private static String health(AgentJvm shop) {
    String details = "application/health+json";
    byte[] body = Http.get(shop.agent() + "/health", "Accept", details).body();
    return new String(body, StandardCharsets.UTF_8);
  }

  private static AgentJvm shop(OwnPostgres postgres, FakeSlack slack) {
    return JvmCommand.on(Jdk.running())
        .agent()
        .environment("SLACK_WEBHOOK_URL", slack.webhook())
        .property("shop.port", "0")
        .property("shop.jdbc.url", postgres.url())
        .property("shop.redis.url", Infrastructure.redis())
        .property("shop.redis.prefix", "slack:")
        .property("shop.traffic", "true")
        .jar(Build.appJar("shop"))
        .start();
  }
}
