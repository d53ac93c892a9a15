package shop.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small service that answers {@code GET /match?q=mug} with the ids of the items so called. */
public final class SearchService implements AutoCloseable {
  /** What items are called, in the order of their ids, which start at 1. */
  private static final String[] NAMES = {
    "enamel mug",
    "stoneware mug",
    "cast iron teapot",
    "glass teapot",
    "tea strainer",
    "bread knife",
    "paring knife",
    "oak cutting board",
    "linen apron",
    "linen towel",
    "pepper mill",
    "salt mill",
    "copper pan",
    "carbon steel pan",
    "wooden spoon",
    "whisk",
    "mixing bowl",
    "rolling pin",
    "kitchen scale",
    "coffee grinder"
  };

  private final HttpServer server;
  private final ExecutorService threads;

  private SearchService(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Starts the service on any free port. */
  public static SearchService start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    server.setExecutor(threads);
    server.createContext("/match", SearchService::match);
    server.start();
    return new SearchService(server, threads);
  }

  /** Its base URL. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private static void match(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery().substring("q=".length());
    String word = URLDecoder.decode(query, "UTF-8").toLowerCase(Locale.ROOT);
    byte[] ids =
        IntStream.range(0, NAMES.length)
            .filter(i -> NAMES[i].contains(word))
            .mapToObj(i -> String.valueOf(i + 1))
            .collect(Collectors.joining(","))
            .getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(200, ids.length == 0 ? -1 : ids.length);
    exchange.getResponseBody().write(ids);
    exchange.close();
  }
}
