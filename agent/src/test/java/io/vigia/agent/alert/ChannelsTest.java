package io.vigia.agent.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import io.vigia.agent.telemetry.Meters;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long STARTED = 1_764_000_000_000L;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final Meters meters = new Meters();
  private HttpServer server;
  private URL url;

  private record Answer(int status, String body, String retryAfter) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Answer answer = answers.isEmpty() ? new Answer(200, "ok", null) : answers.pop();
          if (answer.retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter);
          }
          byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
          received.add(body);
        });
    server.start();
    url = new URL("http://127.0.0.1:" + server.getAddress().getPort() + "/services/T0/B0/secret");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void slack_firing_saysWhatHowMuchSinceWhenAndWhereToLook() throws Exception {
    JsonNode json = MAPPER.readTree(SlackChannel.json(message(Announcer.Kind.FIRING)));
    assertThat(json.path("text").asText())
        .isEqualTo(
            "[FIRING] shop &lt;b&gt; &amp; co: 5xx rate 2.1 % (limit 1 %), 42 of 2000 requests in 5m");
    JsonNode attachment = json.path("attachments").path(0);
    assertThat(attachment.path("color").asText()).isEqualTo("danger");
    assertThat(attachment.toString().replace("\\n", "\n"))
        .contains("*Since*\n<!date^1764000000^")
        .contains("*Top route*\n`POST /checkout`")
        .contains("*Top exception*\n`SQLTransientException`")
        .contains("*Incident*\n`inc-7f3a09`")
        .contains("trace `4bf92f3577b34da6a3ce929d0e0e4736`")
        .contains("<http://shop:9797|page>")
        .contains("host-3:9797, production");
    assertSlackTakes(json);
  }

  @Test
  void slack_resolved_saysHowLongItLasted() throws Exception {
    JsonNode json = MAPPER.readTree(SlackChannel.json(message(Announcer.Kind.RESOLVED)));
    assertThat(json.toString())
        .contains("[RESOLVED] shop")
        .contains("lasted 6m 20s, mean time to recovery (30 d) 4m 10s")
        .contains("\"color\":\"good\"");
    assertSlackTakes(json);
  }

  /** What Slack's reference says of blocks. */
  private static void assertSlackTakes(JsonNode json) {
    for (JsonNode attachment : json.path("attachments")) {
      assertThat(attachment.path("blocks")).hasSizeBetween(1, 50);
      for (JsonNode block : attachment.path("blocks")) {
        assertThat(block.path("type").asText()).isIn("section", "context");
        assertThat(block.path("text").path("text").asText()).hasSizeLessThanOrEqualTo(3_000);
        assertThat(block.path("fields")).hasSizeLessThanOrEqualTo(10);
        for (JsonNode field : block.path("fields")) {
          assertThat(field.path("type").asText()).isEqualTo("mrkdwn");
          assertThat(field.path("text").asText()).hasSizeBetween(1, 2_000);
        }
      }
    }
  }

  @Test
  void webhook_firing_isAlertmanagersVersionFour() throws Exception {
    JsonNode json = MAPPER.readTree(WebhookChannel.json(message(Announcer.Kind.FIRING)));
    assertThat(json.path("version").asText()).isEqualTo("4");
    assertThat(json.path("status").asText()).isEqualTo("firing");
    JsonNode alert = json.path("alerts").path(0);
    assertThat(alert.path("labels").path("alertname").asText()).isEqualTo("VigiaHighErrorRate");
    assertThat(alert.path("labels").path("severity").asText()).isEqualTo("critical");
    assertThat(alert.path("labels").path("application").asText()).isEqualTo("shop <b> & co");
    assertThat(alert.path("startsAt").asText()).isEqualTo("2025-11-24T16:00:00Z");
    assertThat(alert.path("endsAt").asText()).isEqualTo("0001-01-01T00:00:00Z");
    assertThat(alert.path("fingerprint").asText()).matches("[0-9a-f]{16}");
    JsonNode resolved = MAPPER.readTree(WebhookChannel.json(message(Announcer.Kind.RESOLVED)));
    assertThat(resolved.path("status").asText()).isEqualTo("resolved");
    assertThat(resolved.path("alerts").path(0).path("fingerprint"))
        .isEqualTo(alert.path("fingerprint"));
    assertThat(resolved.path("alerts").path(0).path("endsAt").asText())
        .isEqualTo("2025-11-24T16:10:00Z");
  }

  @Test
  void delivery_serverErrorThenOk_sendsOnce() throws Exception {
    answers.add(new Answer(500, "rollup_error", null));
    deliver(1);
    assertThat(received.poll(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(received.poll(10, TimeUnit.SECONDS)).isNotNull();
    awaitCounts("slack sent: 1");
  }

  @Test
  void delivery_tooManyRequests_comesBackWhenTold() throws Exception {
    answers.add(new Answer(429, "", "1"));
    long start = System.nanoTime();
    deliver(1);
    assertThat(received.poll(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(received.poll(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
    awaitCounts("slack sent: 1");
  }

  @Test
  void delivery_answerThatIsNotOk_isAFailure() throws Exception {
    answers.add(new Answer(200, "no_text", null));
    deliver(1);
    awaitCounts("slack failed: 1");
  }

  @Test
  void delivery_threeRefusals_givesTheChannelUp() throws Exception {
    for (int i = 0; i < 3; i++) {
      answers.add(new Answer(404, "no_service", null));
    }
    deliver(5);
    awaitCounts("slack failed: 3");
    assertThat(received).hasSize(3);
  }

  @Test
  void delivery_nobodyListens_isThreeAttemptsAndAFailure() throws Exception {
    server.stop(0);
    deliver(1);
    awaitCounts("slack failed: 1");
  }

  @Test
  void retryAfter_dateOrNonsense_isTheDefault() {
    assertThat(Post.waitSeconds("7")).isEqualTo(7);
    assertThat(Post.waitSeconds("86400")).isEqualTo(300);
    assertThat(Post.waitSeconds("-1")).isEqualTo(1);
    assertThat(Post.waitSeconds("Wed, 21 Oct 2026 07:28:00 GMT")).isEqualTo(30);
    assertThat(Post.waitSeconds(null)).isEqualTo(30);
  }

  private void deliver(int messages) {
    Delivery delivery = new Delivery(new SlackChannel(url), meters, 1);
    delivery.start();
    for (int i = 0; i < messages; i++) {
      delivery.offer(message(Announcer.Kind.FIRING));
    }
  }

  private void awaitCounts(String... expected) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!counts().equals(List.of(expected)) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(counts()).containsExactly(expected);
  }

  private List<String> counts() {
    List<String> counts = new ArrayList<>();
    meters.notifications.forEach(
        (values, counter) -> {
          if (counter.count() > 0) {
            counts.add(values[0] + " " + values[1] + ": " + counter.count());
          }
        });
    return counts;
  }

  private static Message message(Announcer.Kind kind) {
    Incident incident = new Incident("inc-7f3a09", Rule.ERROR_RATE, "", STARTED, 60_000, -1, null);
    if (kind == Announcer.Kind.RESOLVED) {
      incident = incident.over(380_000, Incident.End.RECOVERED);
    }
    Firing firing = new Firing(incident, .021, "42 of 2000 requests");
    return new Message(
        kind,
        firing,
        new Suspect("POST /checkout", "SQLTransientException", "4bf92f3577b34da6a3ce929d0e0e4736"),
        new Origin("shop <b> & co", "production", () -> "host-3:9797", () -> "http://shop:9797"),
        Wording.what(Limit.of(Rule.ERROR_RATE), firing),
        List.of("12 ERROR records in 1m (limit 5)"),
        STARTED + 600_000,
        250_000);
  }
}
