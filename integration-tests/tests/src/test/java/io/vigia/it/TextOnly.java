package io.vigia.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;

/**
 * Stands between a Prometheus and an agent and asks for the text format in its place, as a
 * Prometheus from before OpenMetrics does.
 */
final class TextOnly implements AutoCloseable {
  private final HttpServer server;
  private final String agent;

  TextOnly(String agent) throws IOException {
    this.agent = agent;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/metrics", this::handle);
    server.start();
  }

  /** Its host and port. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    HttpResponse<byte[]> answer =
        Http.get(agent + "/metrics", "Accept", "text/plain;version=0.0.4;q=1,*/*;q=0.1");
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }
}
