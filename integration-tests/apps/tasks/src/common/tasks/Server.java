package tasks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server, whose requests do what they are told. */
public final class Server implements AutoCloseable {
  private static final String TRACEPARENT = "traceparent";

  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  Server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** Sends a request that does this, and throws what it throws. */
  public void request(Job job) throws Exception {
    request("/", job);
  }

  /** The same for a path. */
  public void request(String path, Job job) throws Exception {
    String trace = Trace.random();
    jobs.put(trace, job);
    URL url = new URL("http://127.0.0.1:" + server.getAddress().getPort() + path);
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty(TRACEPARENT, "00-" + trace + "-00f067aa0ba902b7-01");
    int status = connection.getResponseCode();
    connection.disconnect();
    Throwable failure = failures.remove(trace);
    if (failure != null) {
      throw new IllegalStateException("a request failed: " + failure, failure);
    }
    Check.that(status == 204, "the status is " + status);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String trace = exchange.getRequestHeaders().getFirst(TRACEPARENT).substring(3, 35);
    try {
      jobs.remove(trace).run(trace);
    } catch (Throwable e) {
      failures.put(trace, e);
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** What a request does. */
  public interface Job {
    /**
     * @param trace the id of its trace
     */
    void run(String trace) throws Exception;
  }
}
