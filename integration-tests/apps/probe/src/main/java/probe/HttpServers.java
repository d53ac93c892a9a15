package probe;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The JDK's HTTP server: with a pool of threads, without (its dispatcher handles requests, and
 * there is nothing at "/"), and with TLS.
 */
public final class HttpServers {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private HttpServers() {}

  /**
   * @param arguments the file of a PKCS #12 key store
   */
  public static void main(String[] arguments) throws Exception {
    logToStdout();
    ExecutorService pool = Executors.newFixedThreadPool(4, HttpServers::quietThread);
    HttpServer pooled = HttpServer.create(anyPort(), 0);
    pooled.setExecutor(pool);
    HttpServer single = HttpServer.create(anyPort(), 0);
    HttpsServer secure = HttpsServer.create(anyPort(), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(tls(arguments[0])));
    secure.setExecutor(pool);
    for (HttpServer server : new HttpServer[] {pooled, single, secure}) {
      addHandlers(server);
      server.start();
    }
    pooled.createContext("/", Handlers::rest);
    System.out.println("the pool is listening on " + pooled.getAddress().getPort());
    System.out.println("single: " + single.getAddress().getPort());
    System.out.println("secure: " + secure.getAddress().getPort());
  }

  private static void addHandlers(HttpServer server) {
    Handlers.ALL.forEach(server::createContext);
    HttpContext filtered = server.createContext("/filtered", Handlers.ALL.get("/fail"));
    filtered.getFilters().add(new Guard());
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** What ends it is what a test is about, and belongs on no stderr. */
  private static Thread quietThread(Runnable task) {
    Thread thread = new Thread(task);
    thread.setUncaughtExceptionHandler((ended, thrown) -> {});
    return thread;
  }

  private static void logToStdout() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n");
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(
        new StreamHandler(System.out, new SimpleFormatter()) {
          @Override
          public void publish(java.util.logging.LogRecord line) {
            super.publish(line);
            flush();
          }
        });
  }

  private static SSLContext tls(String file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
