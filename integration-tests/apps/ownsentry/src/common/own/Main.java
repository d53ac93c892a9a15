package own;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A service that brings the SDK of Sentry's, and sets it up when it is asked to. */
public final class Main {
  private static final Logger LOGGER = Logger.getLogger("own");

  private Main() {}

  /** {@code args[0]} is the DSN; empty for none. */
  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/setup", exchange -> answer(exchange, () -> Reporter.setUp(args[0])));
    server.createContext("/fail", exchange -> answer(exchange, Main::fail));
    server.start();
    System.out.println("own is listening on " + server.getAddress().getPort());
  }

  private static void fail() {
    IllegalStateException thrown = new IllegalStateException("out of ink");
    LOGGER.log(Level.SEVERE, "it failed", thrown);
    Reporter.report(thrown);
  }

  private static void answer(HttpExchange exchange, Runnable work) throws IOException {
    work.run();
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }
}
