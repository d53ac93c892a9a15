package logfiles;

import ch.qos.logback.classic.LoggerContext;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Writes numbered records with Logback, as it is told on its standard input, and ends so. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger("logfiles.Numbers");
  private static int logged;

  private Main() {}

  /** The application's own appenders are none of the test's business, but for being slow. */
  public static void main(String[] arguments) throws Exception {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").detachAndStopAllAppenders();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "log":
          log(Integer.parseInt(words[1]));
          System.out.println("logged " + logged);
          break;
        case "load":
          load(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
          System.out.println("loaded");
          break;
        case "hook":
          Runtime.getRuntime().addShutdownHook(new Thread(Main::logSlowly));
          break;
        case "exit":
          log(1000);
          System.exit(0);
          break;
        case "crash":
          log(1000);
          throw new IllegalStateException("the main thread crashes");
        case "halt":
          Runtime.getRuntime().halt(0);
          break;
        default:
          throw new IllegalArgumentException(line);
      }
    }
  }

  private static synchronized void log(int records) {
    for (int i = 0; i < records; i++) {
      LOG.info("number {}", logged++);
    }
  }

  /** What a service does that drains its requests: the last record is the last thing of all. */
  private static void logSlowly() {
    for (int i = 0; i < 50; i++) {
      try {
        Thread.sleep(4);
      } catch (InterruptedException e) {
        return;
      }
      log(1);
    }
  }

  /**
   * Many threads log at once, round after round. Between rounds it is waited until they are in the
   * file: what does not fit into memory would be dropped, and that is for another test.
   */
  private static void load(int threads, int rounds, int each) throws Exception {
    for (int round = 0; round < rounds; round++) {
      CountDownLatch done = new CountDownLatch(threads);
      for (int t = 0; t < threads; t++) {
        int first = round * each;
        String name = "worker-" + t;
        new Thread(() -> work(first, each, done), name).start();
      }
      done.await();
      String mark = "end of round " + round;
      LOG.info(mark);
      Tail.await(new File("app.log"), mark);
    }
  }

  private static void work(int first, int count, CountDownLatch done) {
    MDC.put("worker", Thread.currentThread().getName());
    for (int i = first; i < first + count; i++) {
      if (i % 10 == 9) {
        LOG.error("{}", i, new IllegalStateException("broken\n\"" + i + "\"", new Error("for é€😀")));
      } else {
        LOG.info("{}", i);
      }
    }
    done.countDown();
  }
}
