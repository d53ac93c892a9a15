package io.vigia.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/**
 * A Sentry server that keeps what it gets. A request that a real one would refuse is kept as a
 * problem.
 */
final class FakeSentry implements AutoCloseable {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String PATH = "/api/42/envelope/";

  private static final byte[] ANSWER = "{}".getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();

  FakeSentry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** What {@code vigia.sentry.dsn} has to be. */
  String dsn() {
    return "http://" + KEY + "@127.0.0.1:" + server.getAddress().getPort() + "/42";
  }

  /** Awaits an event of this trace and returns all there are then. */
  List<JsonNode> awaitEvents(String traceId) {
    return Await.value(
        () -> events.stream().filter(event -> traceId(event).equals(traceId)).toList(),
        all -> !all.isEmpty());
  }

  /** The trace that an event is of. */
  static String traceId(JsonNode event) {
    return event.path("contexts").path("trace").path("trace_id").asText();
  }

  /** What was wrong with the requests so far. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      checkHeaders(exchange);
      for (Envelope.Item item : Envelope.parse(body(exchange)).items()) {
        if (item.type().equals("event")) {
          events.add(item.json());
        }
      }
    } catch (IOException | RuntimeException e) {
      problems.add(e.toString());
    }
    exchange.sendResponseHeaders(200, ANSWER.length);
    exchange.getResponseBody().write(ANSWER);
    exchange.close();
  }

  private void checkHeaders(HttpExchange exchange) {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    if (!request.equals("POST " + PATH)) {
      problems.add(request);
    }
    String auth = String.valueOf(exchange.getRequestHeaders().getFirst("X-Sentry-Auth"));
    if (!auth.matches("Sentry .*") || !auth.contains("sentry_version=7")) {
      problems.add("X-Sentry-Auth: " + auth);
    }
    if (!auth.contains("sentry_key=" + KEY)) {
      problems.add("another key: " + auth);
    }
    if (exchange.getRequestHeaders().containsKey("traceparent")) {
      problems.add("a traceparent"); // of a request of the application, which this is not
    }
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (!type.equals("application/x-sentry-envelope")) {
      problems.add("Content-Type: " + type);
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream raw = exchange.getRequestBody();
    try (InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
      return in.readAllBytes();
    }
  }
}
