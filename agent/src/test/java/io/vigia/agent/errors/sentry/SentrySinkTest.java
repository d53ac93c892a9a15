package io.vigia.agent.errors.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vigia.agent.config.Config;
import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.errors.ErrorSink;
import io.vigia.agent.errors.ErrorSource;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.TraceContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real SDK, against a server that keeps the events it gets. */
class SentrySinkTest {
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::keep);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void report_messagesWithSecrets_reachSentryWithoutThem() throws Exception {
    IllegalStateException cause =
        new IllegalStateException("{\"user\":\"bob@example.com\",\"password\":\"hunter2\"}");
    RuntimeException thrown =
        new RuntimeException("GET https://bob:hunter2@10.1.2.3/a?sig=hunter2&b=c", cause);
    thrown.addSuppressed(new IOException());

    assertThat(valuesSent(false, thrown))
        .contains(
            "{\"user\":\"[Filtered]\",\"password\":\"[Filtered]\"}",
            "GET https://REDACTED:REDACTED@[Filtered]/a?sig=[Filtered]&b=c")
        .noneMatch(value -> value.contains("hunter2") || value.contains("bob"));
  }

  @Test
  void report_personsAllowed_reachSentryWithThem() throws Exception {
    assertThat(valuesSent(true, new RuntimeException("bob@example.com at 10.1.2.3: token=x")))
        .contains("bob@example.com at 10.1.2.3: token=[Filtered]");
  }

  /** Every text in the event. */
  private List<String> valuesSent(boolean allowsPersons, Throwable thrown) throws Exception {
    String dsn = "http://key@127.0.0.1:" + server.getAddress().getPort() + "/42";
    Config config = Config.read("sentry.dsn=" + dsn + ",sentry.send-default-pii=" + allowsPersons);
    ErrorSink sink =
        new SentrySink(SentrySettings.of(config, Redaction.BUILT_IN, () -> "0"), new Meters());
    sink.start();
    sink.report(
        new ErrorReport.Builder(ErrorSource.HTTP, thrown, System.currentTimeMillis(), "main")
            .in("GET /a", TraceContext.start(), null)
            .build());
    String event = events.poll(20, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    List<String> values = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(event)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          values.add(json.getText());
        }
      }
    }
    return values;
  }

  /** The third line of an envelope is the event; others have no exception in them. */
  private void keep(HttpExchange exchange) throws IOException {
    byte[] body = new GZIPInputStream(exchange.getRequestBody()).readAllBytes();
    for (String line : new String(body, StandardCharsets.UTF_8).split("\n")) {
      if (line.contains("\"exception\"")) {
        events.add(line);
      }
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }
}
