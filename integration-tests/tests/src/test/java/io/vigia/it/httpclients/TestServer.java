package io.vigia.it.httpclients;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vigia.it.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server that clients talk to: answers by the path, and keeps what it gets. */
final class TestServer implements AutoCloseable {
  private static final String CREDENTIALS = "Basic am9lOnNlY3JldA=="; // joe:secret

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final int refusing;

  /** Opened by {@link #close}, or when the next scenario begins: for answers that never come. */
  private volatile CountDownLatch patience = new CountDownLatch(1);

  TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    try (ServerSocket free = new ServerSocket(0)) {
      refusing = free.getLocalPort();
    }
  }

  /** Fills in where an order goes to: {@code GET $server/ok}; a first step with ~ is free. */
  String address(String order) {
    int port = server.getAddress().getPort();
    return order
        .replace("$server", "http://127.0.0.1:" + port)
        .replace("$localhost", "http://localhost:" + port)
        .replace("$port", String.valueOf(port))
        .replace("$refusing", "http://127.0.0.1:" + refusing)
        .replace("$unknown", "http://nowhere.invalid");
  }

  /** Forgets what it has got. */
  void begin() {
    received.clear();
    patience.countDown();
    patience = new CountDownLatch(1);
  }

  /** What it has got since {@link #begin}, once those are {@code count}. */
  List<Received> received(int count) {
    return Await.value(() -> List.copyOf(received), all -> all.size() >= count);
  }

  @Override
  public void close() {
    patience.countDown();
    server.stop(0);
    threads.shutdown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(), List.copyOf(values)));
    String[] path =
        exchange.getRequestURI().getPath().replaceFirst("^/~[^/]*", "").substring(1).split("/", 2);
    String rest = path.length < 2 ? "" : path[1];
    received.add(
        new Received(
            exchange.getRequestMethod(), exchange.getRequestURI().getPath(), Map.copyOf(headers)));
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    try {
      answer(exchange, path[0], rest, body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private void answer(HttpExchange exchange, String what, String rest, String body)
      throws IOException, InterruptedException {
    switch (what) {
      case "status" -> answer(exchange, Integer.parseInt(rest), "status " + rest);
      case "echo" -> answer(exchange, 200, body);
      case "redirect" -> {
        exchange.getResponseHeaders().set("Location", address(exchange.getRequestURI().getQuery()));
        answer(exchange, Integer.parseInt(rest), "");
      }
      case "late" -> {
        TimeUnit.MILLISECONDS.sleep(Long.parseLong(rest));
        answer(exchange, 200, "late");
      }
      case "never" -> patience.await();
      case "reset" -> {}
      case "basic" -> challenge(exchange, CREDENTIALS, "Basic realm=\"it\"");
      case "digest" ->
          challenge(exchange, "Digest ", "Digest realm=\"it\", nonce=\"1a2b\", qop=\"auth\"");
      case "busy" -> busy(exchange);
      case "cacheable" -> {
        exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
        answer(exchange, 200, "cacheable");
      }
      default -> answer(exchange, 200, what);
    }
  }

  /** 503 the first time, with the leave to come again at once. */
  private void busy(HttpExchange exchange) throws IOException {
    boolean first = received.stream().filter(one -> one.path().startsWith("/busy")).count() == 1;
    if (first) {
      exchange.getResponseHeaders().set("Retry-After", "0");
    }
    answer(exchange, first ? 503 : 200, first ? "busy" : "done");
  }

  private static void challenge(HttpExchange exchange, String wanted, String challenge)
      throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization != null && authorization.startsWith(wanted)) {
      answer(exchange, 200, "welcome");
    } else {
      exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
      answer(exchange, 401, "who?");
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    boolean none =
        body.length == 0
            || status == 204
            || status == 304
            || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public String toString() {
    return received.stream().map(Received::toString).collect(Collectors.joining("\n"));
  }
}
