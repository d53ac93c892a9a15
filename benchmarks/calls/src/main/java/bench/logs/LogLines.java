package bench.logs;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Logs records with Logback, which has one appender that formats the message and keeps nothing, and
 * prints the CPU time and the memory that each costs the thread that logs: without an exception and
 * with one. In bursts of 1,000, since what comes faster than it can be written is dropped, and to
 * drop is cheap. Arguments: the number of bursts, of which the first half is warm-up.
 */
public final class LogLines {
  private static final int BURST = 1000;
  private static final int PAUSE_MILLIS = 50;

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private LogLines() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 1) {
      System.err.println("usage: java -cp calls.jar bench.logs.LogLines bursts");
      System.exit(2);
    }
    int bursts = Integer.parseInt(args[0]);
    Logger log = logger();
    Exception thrown = new IllegalStateException("no stock", new RuntimeException("sold out"));
    print("record", measure(bursts, i -> log.info("item {} was sold to {}", i, "Eva")));
    print("recordWithException", measure(bursts / 10, i -> log.error("no item {}", i, thrown)));
  }

  private static Logger logger() {
    LoggerContext context = new LoggerContext();
    LogbackMDCAdapter mdc = new LogbackMDCAdapter();
    context.setMDCAdapter(mdc);
    mdc.put("tenant", "north");
    mdc.put("cart", "4711");
    Formatting appender = new Formatting();
    appender.setContext(context);
    appender.start();
    Logger log = context.getLogger("shop.Items");
    log.addAppender(appender);
    return log;
  }

  /** Nanoseconds and bytes of each record, medians of the second half of the bursts. */
  private static double[] measure(int bursts, Record record) throws InterruptedException {
    long id = Thread.currentThread().getId();
    double[][] costs = new double[2][bursts - bursts / 2];
    for (int burst = 0; burst < bursts; burst++) {
      long nanos = THREADS.getCurrentThreadCpuTime();
      long bytes = THREADS.getThreadAllocatedBytes(id);
      for (int i = 0; i < BURST; i++) {
        record.log(i);
      }
      long nanosAfter = THREADS.getCurrentThreadCpuTime();
      long bytesAfter = THREADS.getThreadAllocatedBytes(id);
      if (burst >= bursts / 2) {
        costs[0][burst - bursts / 2] = (double) (nanosAfter - nanos) / BURST;
        costs[1][burst - bursts / 2] = (double) (bytesAfter - bytes) / BURST;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return new double[] {median(costs[0]), median(costs[1])};
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void print(String name, double[] cost) {
    System.out.printf(Locale.ROOT, "%s: %.0f ns, %.0f B%n", name, cost[0], cost[1]);
  }

  /** Logs one record. */
  private interface Record {
    void log(int number);
  }

  /** Does as little as an appender can that shows the message. */
  private static final class Formatting extends AppenderBase<ILoggingEvent> {
    private int length;

    @Override
    protected void append(ILoggingEvent event) {
      length += event.getFormattedMessage().length();
    }
  }
}
