package logs;

import com.sun.net.httpserver.HttpServer;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Real requests to this JVM, each with a trace id of its own that is known beforehand. */
final class Requests {
  private static final int THREADS = 3;
  private static final ThreadLocal<Integer> CURRENT = new ThreadLocal<>();

  private final AtomicInteger started = new AtomicInteger();
  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          THREADS, task -> daemon(task, "pool-" + started.incrementAndGet()));
  private final ExecutorService clients =
      Executors.newCachedThreadPool(task -> daemon(task, "client"));
  private final Map<Integer, Task> tasks = new ConcurrentHashMap<>();
  private final Map<Integer, Throwable> failures = new ConcurrentHashMap<>();
  private final int port;

  Requests() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(pool);
    server.createContext(
        "/",
        exchange -> {
          int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          CURRENT.set(number);
          try {
            tasks.get(number).run();
          } catch (Throwable e) {
            failures.put(number, e);
          } finally {
            CURRENT.remove();
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    port = server.getAddress().getPort();
  }

  /** That of the request that this thread serves; 0 where it serves none. */
  static int number() {
    Integer number = CURRENT.get();
    return number == null ? 0 : number;
  }

  /** {@code @inside} and the number of the request, or {@code @outside}. */
  static String mark() {
    return number() == 0 ? "@outside" : "@inside " + number();
  }

  /** Does something during the request of a number; returns when it is over. */
  void inside(int number, Task task) throws Exception {
    tasks.put(number, task);
    URL url = new URL("http", InetAddress.getLoopbackAddress().getHostAddress(), port, "/" + number);
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty(
        "traceparent", String.format("00-%032x-00f067aa0ba902b7-01", number));
    int status = connection.getResponseCode();
    if (status != 204 || failures.containsKey(number)) {
      throw new IllegalStateException("status " + status, failures.get(number));
    }
  }

  /** The same of several at once. */
  void inside(int[] numbers, Task task) throws Exception {
    Future<?>[] all = new Future<?>[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int number = numbers[i];
      all[i] =
          clients.submit(
              () -> {
                inside(number, task);
                return null;
              });
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  /** Does something once on each thread that serves requests, one after the other. */
  void onEachThread(Task task) throws Exception {
    CyclicBarrier all = new CyclicBarrier(THREADS);
    Object turn = new Object();
    Future<?>[] done = new Future<?>[THREADS];
    for (int i = 0; i < THREADS; i++) {
      done[i] =
          pool.submit(
              () -> {
                all.await();
                synchronized (turn) {
                  task.run();
                }
                return null;
              });
    }
    for (Future<?> one : done) {
      one.get();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Something to do. */
  interface Task {
    void run() throws Exception;
  }
}
