package jdbc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Plays scripts on a database, each when its path is asked for: {@code /select?source=1} plays
 * {@code select} on connections of the second source, and answers with what was run.
 */
public final class Main {
  private final Dialect dialect;
  private final List<ConnectionSource> sources = new ArrayList<>();

  private Main(String database, List<String> sources) throws Exception {
    dialect = new Dialect(database);
    for (String source : sources) {
      this.sources.add(Sources.of(source));
    }
  }

  /**
   * @param args the name of the database, and a source of connections each, as {@link Sources} reads
   *     them
   */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE); // Some pools tell of themselves.
    List<String> sources = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      sources.add(args[i]);
    }
    Main main = new Main(args[0], sources);
    Items.create(main.sources.get(0), main.dialect);
    for (ConnectionSource source : main.sources) {
      source.open().close(); // What a pool does once is done.
    }
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    Scripts.all()
        .forEach((name, script) -> server.createContext("/" + name, it -> main.play(script, it)));
    server.start();
    System.out.println("jdbc is listening on " + server.getAddress().getPort());
  }

  private void play(Script script, HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    int source = query == null ? 0 : Integer.parseInt(query.substring("source=".length()));
    int status = 200;
    String text;
    try (Session session = new Session(sources.get(source), dialect)) {
      Items.refill(session);
      script.play(session);
      text = session.ran();
    } catch (Throwable e) {
      status = 500;
      text = e + "\n" + Arrays.toString(e.getStackTrace());
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
    exchange.close();
  }
}
