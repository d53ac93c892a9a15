package bench.calls;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A main class of its own: requests that an exception escapes from, so many a second, and what they
 * take. Prints the median and the 99th percentile of a request, and what the heap holds at the end.
 */
public final class FailedRequests {
  private static final Logger CONTAINER = Logger.getLogger("org.apache.catalina.core");

  private FailedRequests() {}

  /**
   * @param args the number of threads, of requests a second by all of them, 0 for as many as they
   *     can, and of seconds, the first half of which is for warm-up
   */
  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[0]);
    int rate = Integer.parseInt(args[1]);
    long seconds = Long.parseLong(args[2]);
    CONTAINER.setLevel(Level.OFF); // Tomcat logs each of them
    Client[] clients = new Client[threads];
    for (int i = 0; i < threads; i++) {
      long pause = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) * threads / rate;
      clients[i] = new Client(new LocalTomcat(new FailingServlet()), pause, seconds);
    }
    for (Client client : clients) {
      client.start();
    }
    for (Client client : clients) {
      client.join();
    }
    print(clients, seconds / 2.0);
    System.exit(0);
  }

  private static void print(Client[] clients, double seconds) {
    long[] all = new long[0];
    for (Client client : clients) {
      long[] more = Arrays.copyOf(all, all.length + client.count);
      System.arraycopy(client.nanos, 0, more, all.length, client.count);
      all = more;
    }
    Arrays.sort(all);
    System.gc();
    Runtime heap = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%.0f a second, median %.1f us, 99 %% %.1f us, heap %.1f MB%n",
        all.length / seconds,
        all[all.length / 2] / 1e3,
        all[all.length * 99 / 100] / 1e3,
        (heap.totalMemory() - heap.freeMemory()) / 1e6);
  }

  /** Sends requests one after the other. */
  private static final class Client extends Thread {
    private static final int MOST = 2_000_000;

    private final LocalTomcat tomcat;
    private final long pause;
    private final long seconds;
    private final long[] nanos;
    private int count;

    Client(LocalTomcat tomcat, long pause, long seconds) {
      this.tomcat = tomcat;
      this.pause = pause;
      this.seconds = seconds;
      nanos = new long[pause == 0 ? MOST : (int) (TimeUnit.SECONDS.toNanos(seconds) / pause) + 1];
    }

    @Override
    public void run() {
      long start = System.nanoTime();
      long warm = start + TimeUnit.SECONDS.toNanos(seconds) / 2;
      long end = start + TimeUnit.SECONDS.toNanos(seconds);
      long next = start;
      long now = start;
      while (now - end < 0) {
        serve();
        long done = System.nanoTime();
        if (done - warm >= 0 && count < nanos.length) {
          nanos[count++] = done - now;
        }
        next += pause;
        while (pause > 0 && System.nanoTime() - next < 0) {
          LockSupport.parkNanos(next - System.nanoTime());
        }
        now = System.nanoTime();
      }
    }

    private void serve() {
      try {
        tomcat.serve("/products/7");
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class FailingServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      throw new IllegalStateException("fails, as it was asked to");
    }
  }
}
