package scenarios;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong, by its name, behind a statement and a line in the log. */
public final class Trouble {
  private static final Logger LOGGER = LoggerFactory.getLogger("scenarios.trouble");
  private static final IllegalStateException KEPT = new Kept();

  private Trouble() {}

  /** Returns where the trouble is not that of who asks for it. */
  public static void happen(String kind) {
    before();
    switch (kind) {
      case "escaped":
        throw escaped();
      case "rethrown":
        rethrow();
        break;
      case "kept":
        throw KEPT;
      case "logged":
        log();
        break;
      case "message":
        LOGGER.error("no stock for order {}", System.nanoTime());
        break;
      case "thread":
        endThread();
        break;
      case "handler":
        endThreadWithHandler();
        break;
      case "executed":
        execute();
        break;
      case "periodic":
        repeat();
        break;
      case "submitted":
        submit();
        break;
      default:
        throw new IllegalArgumentException(kind);
    }
  }

  /** What the trail shows. */
  public static void before() {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:trouble");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 'nobody''s business'")) {
      rows.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    LOGGER.info("trouble is ahead");
  }

  static IllegalStateException escaped() {
    return new IllegalStateException("escaped");
  }

  private static void rethrow() {
    try {
      throw new IllegalArgumentException("the reason");
    } catch (IllegalArgumentException e) {
      LOGGER.error("rethrown", e);
      throw new IllegalStateException("rethrown", e);
    }
  }

  private static void log() {
    LOGGER.error("it went wrong", new IllegalStateException("logged"));
  }

  private static void endThread() {
    join(new Thread(Trouble::failInThread, "mortal"));
  }

  private static void failInThread() {
    throw new IllegalStateException("thread");
  }

  private static void endThreadWithHandler() {
    Thread thread = new Thread(Trouble::failBeforeHandler, "mortal");
    thread.setUncaughtExceptionHandler((t, e) -> LOGGER.error("a thread is no more", e));
    join(thread);
  }

  private static void failBeforeHandler() {
    throw new IllegalStateException("handler");
  }

  private static void join(Thread thread) {
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void execute() {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    executor.execute(Trouble::failInExecutor);
    executor.shutdown();
  }

  private static void failInExecutor() {
    throw new IllegalStateException("executed");
  }

  private static void repeat() {
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    executor.scheduleAtFixedRate(Trouble::failInTask, 0, 1, TimeUnit.MILLISECONDS);
    executor.schedule(executor::shutdown, 50, TimeUnit.MILLISECONDS);
  }

  private static void failInTask() {
    throw new IllegalStateException("periodic");
  }

  private static void submit() {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Future<?> future = executor.submit(Trouble::failInExecutor);
    executor.shutdown();
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOGGER.info("as expected: {}", e.toString());
    }
  }

  /** One that is made once and thrown again and again. */
  private static final class Kept extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Kept() {
      super("kept");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
