package clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.concurrent.Executors;
import java.util.logging.Logger;

/**
 * Sends requests as it is told: by a request of its own, {@code /play?<mode> <order>}, or outside of
 * any, on a line of its standard input, {@code <number> <mode> <order>}. Answers with what the client
 * gave it.
 */
public final class Main {
  private static final Logger LOGGER = Logger.getLogger("clients");

  private final Client client;

  private Main(Client client) {
    this.client = client;
  }

  /**
   * @param args the class of the client
   */
  public static void main(String[] args) throws Exception {
    Log.toStdout();
    Main main = new Main((Client) Class.forName(args[0]).getConstructor().newInstance());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/play", main::serve);
    server.start();
    System.out.println("clients is listening on " + server.getAddress().getPort());
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 2);
      System.out.println("done " + words[0] + " " + main.play(words[1]));
    }
    System.exit(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String words = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), "UTF-8");
    byte[] answer = play(words).getBytes("UTF-8");
    exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private String play(String words) {
    String[] parts = words.split(" ", 2);
    Order order = new Order(parts[1]);
    String answer;
    try {
      answer = client.send(parts[0], order).toString();
    } catch (Throwable thrown) {
      answer = Answer.of(thrown);
    }
    LOGGER.info("played " + words + ": " + answer);
    return answer;
  }
}
