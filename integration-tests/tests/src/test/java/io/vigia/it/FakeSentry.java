package io.vigia.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/**
 * A Sentry server that keeps what it gets. What a real one would refuse is kept as a problem. How
 * it answers can be changed at any time.
 */
public final class FakeSentry implements AutoCloseable {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String PATH = "/api/42/envelope/";
  private static final Pattern AUTH =
      Pattern.compile(
          "Sentry sentry_version=7,sentry_client=[a-z.]+/[^ ,/]+,sentry_key=([0-9a-f]{32})");

  private static final byte[] ANSWER = "{}".getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fake-sentry");
            thread.setDaemon(true);
            return thread;
          });

  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<JsonNode> transactions = new CopyOnWriteArrayList<>();
  private final List<JsonNode> headers = new CopyOnWriteArrayList<>();
  private final List<JsonNode> reports = new CopyOnWriteArrayList<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> targets = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Reply reply = new Reply(200, Map.of());

  /**
   * How envelopes are answered.
   *
   * @param status 0 where no answer comes at all
   */
  record Reply(int status, Map<String, String> headers) {}

  /** One that listens and takes everything. */
  public FakeSentry() throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  private FakeSentry(HttpServer server) {
    this.server = server;
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The same behind TLS. */
  static FakeSentry tls(SSLContext context) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new FakeSentry(server);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** What {@code vigia.sentry.dsn} has to be. */
  public String dsn() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://" + KEY + "@127.0.0.1:" + port() + "/42";
  }

  /** What it has to be where this is only reached through a proxy, which this is, too. */
  static String dsnBehindProxy() {
    return "http://" + KEY + "@sentry.invalid/42";
  }

  /** Answers so from now on. */
  void reply(int status, Map<String, String> with) {
    reply = new Reply(status, with);
  }

  /** Keeps what it gets from now on, and never answers. */
  void hang() {
    reply(0, Map.of());
  }

  /** Every event so far that was taken, in its order. */
  public List<JsonNode> events() {
    return List.copyOf(events);
  }

  /** The same of transactions. */
  public List<JsonNode> transactions() {
    return List.copyOf(transactions);
  }

  /** What was asked for, every time. */
  List<String> targets() {
    return List.copyOf(targets);
  }

  /** The headers of the envelopes that were taken. */
  public List<JsonNode> headers() {
    return List.copyOf(headers);
  }

  /** What was told to be lost: the reports of clients. */
  List<JsonNode> reports() {
    return List.copyOf(reports);
  }

  /** Awaits an event of this trace and returns all there are then. */
  public List<JsonNode> awaitEvents(String traceId) {
    return awaitOf(events, traceId);
  }

  /** The same of transactions. */
  public List<JsonNode> awaitTransactions(String traceId) {
    return awaitOf(transactions, traceId);
  }

  private static List<JsonNode> awaitOf(List<JsonNode> kept, String traceId) {
    return Await.value(
        () -> kept.stream().filter(event -> traceId(event).equals(traceId)).toList(),
        all -> !all.isEmpty());
  }

  /** The trace that an event is of. */
  static String traceId(JsonNode event) {
    return event.path("contexts").path("trace").path("trace_id").asText();
  }

  /** What was wrong with the requests so far. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Reply how = reply;
    targets.add(exchange.getRequestURI().toString());
    try {
      checkHeaders(exchange);
      Envelope envelope = Envelope.parse(body(exchange));
      check(envelope);
      if (how.status == 200) {
        keep(envelope);
      }
    } catch (IOException | RuntimeException e) {
      problems.add(e.toString());
    }
    if (how.status == 0) {
      awaitClose();
      exchange.close();
      return;
    }
    how.headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(how.status, ANSWER.length);
    exchange.getResponseBody().write(ANSWER);
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(Envelope envelope) throws IOException {
    int main = 0;
    for (Envelope.Item item : envelope.items()) {
      switch (item.type()) {
        case "event" -> {
          main++;
          problems.addAll(SentryRules.problemsOfEvent(envelope.header(), item.json()));
        }
        case "transaction" -> {
          main++;
          problems.addAll(SentryRules.problemsOfTransaction(envelope.header(), item.json()));
        }
        case "client_report" -> {
          if (!item.json().path("discarded_events").isArray()) {
            problems.add("a report of nothing: " + item.json());
          }
        }
        default -> problems.add("an item of type " + item.type());
      }
    }
    if (main != 1) {
      problems.add(main + " events in an envelope");
    }
    JsonNode key = envelope.header().path("trace").path("public_key");
    if (!key.isMissingNode() && !key.asText().equals(KEY)) {
      problems.add("another key: " + key);
    }
  }

  private void keep(Envelope envelope) throws IOException {
    headers.add(envelope.header());
    for (Envelope.Item item : envelope.items()) {
      switch (item.type()) {
        case "event" -> events.add(item.json());
        case "transaction" -> transactions.add(item.json());
        default -> reports.add(item.json());
      }
    }
  }

  private void checkHeaders(HttpExchange exchange) {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    if (!request.equals("POST " + PATH)) {
      problems.add(request);
    }
    List<String> wrong = new ArrayList<>();
    String auth = String.valueOf(exchange.getRequestHeaders().getFirst("X-Sentry-Auth"));
    var matcher = AUTH.matcher(auth);
    if (!matcher.matches() || !matcher.group(1).equals(KEY)) {
      wrong.add("X-Sentry-Auth: " + auth);
    }
    for (String header : List.of("traceparent", "sentry-trace", "baggage")) {
      if (exchange.getRequestHeaders().containsKey(header)) {
        wrong.add("a " + header); // of a request of the application, which this is not
      }
    }
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (!type.equals("application/x-sentry-envelope")) {
      wrong.add("Content-Type: " + type);
    }
    String encoding = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    if (!encoding.equals("gzip")) {
      wrong.add("Content-Encoding: " + encoding);
    }
    problems.addAll(wrong);
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    try (InputStream in = new GZIPInputStream(exchange.getRequestBody())) {
      return in.readAllBytes();
    }
  }
}
