package bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests, as fast as four connections that are kept alive carry them. The same number for every
 * variant, which a tool that runs for a given time would not make; what they cost this process is
 * not measured.
 */
final class Load {
  private static final int CONNECTIONS = 4;

  private Load() {}

  static void run(String url, int requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        done.add(threads.submit(() -> repeat(url, requests / CONNECTIONS)));
      }
      for (Future<?> future : done) {
        future.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Void repeat(String url, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      request(url);
    }
    return null;
  }

  /** One request, whose answer must be 200; the connection is kept for the next. */
  static void request(String url) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URI(url).toURL().openConnection();
    try (InputStream body = connection.getInputStream()) {
      body.readAllBytes();
    }
    if (connection.getResponseCode() != 200) {
      throw new IOException(url + " answered " + connection.getResponseCode());
    }
  }
}
