package io.vigia.it.httpclients;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** With Undertow, which speaks HTTP/2 where the client does; on a thread that may block. */
record Http2Conversation(HttpServerExchange exchange, Received request) implements Conversation {
  Http2Conversation(HttpServerExchange exchange) {
    this(exchange, received(exchange));
    exchange.startBlocking();
  }

  private static Received received(HttpServerExchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            values ->
                headers.put(
                    values.getHeaderName().toString().toLowerCase(Locale.ROOT),
                    List.copyOf(values)));
    return new Received(
        exchange.getProtocol().toString(),
        exchange.getRequestMethod().toString(),
        exchange.getRequestPath(),
        Map.copyOf(headers));
  }

  @Override
  public String query() {
    return exchange.getQueryString();
  }

  @Override
  public String body() throws IOException {
    return new String(exchange.getInputStream().readAllBytes(), UTF_8);
  }

  @Override
  public void answer(int status, Map<String, String> header, String text) {
    header.forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    exchange.setStatusCode(status);
    if (status != 204 && status != 304) {
      exchange.getResponseSender().send(text);
    }
  }
}
