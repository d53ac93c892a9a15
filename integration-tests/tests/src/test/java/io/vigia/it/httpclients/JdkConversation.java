package io.vigia.it.httpclients;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** With the JDK's server, which speaks HTTP/1.1. */
record JdkConversation(HttpExchange exchange, Received request) implements Conversation {
  JdkConversation(HttpExchange exchange) {
    this(exchange, received(exchange));
  }

  private static Received received(HttpExchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    return new Received(
        exchange.getProtocol(),
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Map.copyOf(headers));
  }

  @Override
  public String query() {
    return exchange.getRequestURI().getQuery();
  }

  @Override
  public String body() throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  @Override
  public void answer(int status, Map<String, String> header, String text) throws IOException {
    header.forEach(exchange.getResponseHeaders()::set);
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
}
