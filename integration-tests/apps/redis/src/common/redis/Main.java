package redis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Plays scripts on a Redis client, each when its path is asked for: {@code /mget?mode=pipeline}
 * plays {@code mget} in pipelines, and answers with what was run.
 */
public final class Main {
  private final Map<String, String> arguments;
  private final Servers servers;
  private final Client client;

  private Main(Map<String, String> arguments) throws Exception {
    this.arguments = arguments;
    servers = new Servers(arguments);
    client = (Client) Class.forName(arguments.get("client")).getConstructor().newInstance();
  }

  /**
   * @param args a key and a value each, as in {@code server=127.0.0.1:6379}: {@code client} is the
   *     class of the {@link Client}, {@code tag} starts the names of all keys, and the others are
   *     servers
   */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF); // Some clients tell of themselves.
    Map<String, String> arguments = new HashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      arguments.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    Main main = new Main(arguments);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    Scripts.all()
        .forEach((name, script) -> server.createContext("/" + name, it -> main.play(script, it)));
    server.start();
    System.out.println("redis is listening on " + server.getAddress().getPort());
  }

  private void play(Script script, HttpExchange exchange) throws IOException {
    String mode = exchange.getRequestURI().getQuery().substring("mode=".length());
    int status = 200;
    String text;
    try (Session session = new Session(client, new Mode(mode), servers, arguments.get("tag"))) {
      script.play(session);
      session.settle();
      text = session.account.lines();
    } catch (Throwable e) {
      status = 500;
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      text = trace.toString();
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
    exchange.close();
  }
}
