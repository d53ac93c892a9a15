package probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;

/** What requests to the JDK's HTTP server come to, by the path of the context. */
final class Handlers {
  static final Map<String, HttpHandler> ALL = new LinkedHashMap<>();

  private static final Logger LOG = Logger.getLogger("probe");

  /** Exchanges that no thread is at. */
  private static final Queue<HttpExchange> HELD = new ConcurrentLinkedQueue<>();

  static {
    ALL.put("/plain", exchange -> send(exchange, 200, "plain"));
    ALL.put("/chunked", Handlers::chunked);
    ALL.put("/empty", exchange -> exchange.sendResponseHeaders(204, -1));
    ALL.put("/not-modified", exchange -> exchange.sendResponseHeaders(304, -1));
    ALL.put("/redirect", Handlers::redirect);
    ALL.put("/echo", Handlers::echo);
    ALL.put("/log", Handlers::log);
    ALL.put("/fail", exchange -> fail(new IllegalStateException("broken")));
    ALL.put("/fail-number", exchange -> fail(new NumberFormatException("broken")));
    ALL.put("/fail-error", exchange -> fail(new AssertionError("broken")));
    ALL.put("/fail-committed", Handlers::failCommitted);
    ALL.put("/fail-closed", Handlers::failClosed);
    ALL.put("/close", HttpExchange::close);
    ALL.put("/hold", HELD::add);
    ALL.put("/release", Handlers::release);
    ALL.put("/forget", Handlers::forget);
    ALL.put("/collect", Handlers::collect);
  }

  private Handlers() {}

  /** What no other context is there for. */
  static void rest(HttpExchange exchange) throws IOException {
    boolean isRoot = exchange.getRequestURI().getPath().equals("/");
    send(exchange, isRoot ? 200 : 404, "rest");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (!isHead) {
        out.write(body);
      }
    }
  }

  private static void chunked(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write("chunked".getBytes(UTF_8));
    }
    exchange.close();
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/plain");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void echo(HttpExchange exchange) throws IOException {
    byte[] body = new byte[4];
    int read = 0;
    try (InputStream in = exchange.getRequestBody()) {
      for (int n = in.read(body); n > 0; n = in.read(body, read, body.length - read)) {
        read += n;
      }
    }
    send(exchange, 200, new String(body, 0, read, UTF_8));
  }

  private static void log(HttpExchange exchange) throws IOException {
    LOG.info(String.valueOf(exchange.getRequestURI().getQuery()));
    send(exchange, 200, "logged");
  }

  private static void fail(RuntimeException thrown) {
    throw thrown;
  }

  private static void fail(Error thrown) {
    throw thrown;
  }

  private static void failCommitted(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("a beginning".getBytes(UTF_8));
    exchange.getResponseBody().flush();
    throw new IllegalStateException("broken");
  }

  private static void failClosed(HttpExchange exchange) {
    try {
      throw new IllegalStateException("broken");
    } finally {
      exchange.close();
    }
  }

  /** Answers everything that is held, by a thread of its own: by "close", not at all. */
  private static void release(HttpExchange exchange) throws IOException {
    boolean close = "close".equals(exchange.getRequestURI().getQuery());
    Thread releasing =
        new Thread(
            () -> {
              for (HttpExchange held = HELD.poll(); held != null; held = HELD.poll()) {
                finish(held, close);
              }
            });
    releasing.start();
    send(exchange, 200, "released");
  }

  private static void finish(HttpExchange held, boolean close) {
    try {
      if (close) {
        held.close();
      } else {
        send(held, 202, "held");
      }
    } catch (IOException gone) {
      held.close();
    }
  }

  /** Answers in full, but never closes the response. */
  private static void forget(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(201, 6);
    exchange.getResponseBody().write("forget".getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  private static void collect(HttpExchange exchange) throws IOException {
    System.gc();
    send(exchange, 200, "collected");
  }
}
