package scenarios;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers that another thread gives. */
final class Asyncs {
  private static final long TIMEOUT_MILLIS = 200;
  private static final long LONG_MILLIS = 5_000;

  private static final AtomicInteger FLOODS = new AtomicInteger();

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "another");
            thread.setDaemon(true);
            return thread;
          });

  private Asyncs() {}

  static void register(Site site) {
    site.page("/async/complete", Asyncs::complete);
    site.page("/async/early", Asyncs::completeEarly);
    site.page("/async/slow", Asyncs::slow);
    site.page("/async/again", Asyncs::dispatchAgain);
    site.page("/async/other", Asyncs::dispatchToOther);
    site.page("/async/nested", Asyncs::startAgain);
    site.page("/async/timeout", (request, response) -> start(request, TIMEOUT_MILLIS));
    site.page("/async/timeout-handled", Asyncs::handleTimeout);
    site.page("/async/error", Asyncs::error);
    site.page("/async/fail", Asyncs::fail);
    site.page("/async/unsupported", (request, response) -> request.startAsync(), false);
    site.page("/async/flood", Asyncs::flood);
    site.page("/async/flood/begun", (request, response) -> Statuses.text(response, "" + FLOODS));
    site.page("/async/log", Asyncs::log);
    site.page("/async/task", Asyncs::task);
    site.page("/async/start", Asyncs::startTask);
  }

  private static AsyncContext start(HttpServletRequest request, long timeoutMillis) {
    AsyncContext context = request.startAsync();
    context.setTimeout(timeoutMillis);
    return context;
  }

  private static void complete(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext context = start(request, LONG_MILLIS);
    THREADS.execute(() -> answer(context, 200, "completed"));
  }

  private static void slow(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext context = start(request, LONG_MILLIS);
    THREADS.execute(
        () -> {
          for (int i = 0; i < 3; i++) {
            Statuses.pause();
          }
          answer(context, 200, "slow");
        });
  }

  private static void completeEarly(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AsyncContext context = start(request, LONG_MILLIS);
    Statuses.text(response, "early");
    context.complete();
  }

  private static void dispatchAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isFirst(request)) {
      AsyncContext context = start(request, LONG_MILLIS);
      THREADS.execute(context::dispatch);
    } else {
      Statuses.text(response, "dispatched");
    }
  }

  private static void dispatchToOther(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext context = start(request, LONG_MILLIS);
    THREADS.execute(() -> context.dispatch("/plain"));
  }

  /** Starts, is dispatched, starts again and completes. */
  private static void startAgain(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext context = start(request, LONG_MILLIS);
    if (isFirst(request)) {
      THREADS.execute(context::dispatch);
    } else {
      THREADS.execute(() -> answer(context, 200, "started twice"));
    }
  }

  private static void handleTimeout(HttpServletRequest request, HttpServletResponse response) {
    start(request, TIMEOUT_MILLIS).addListener(new TimeoutAnswer());
  }

  private static void error(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext context = start(request, LONG_MILLIS);
    THREADS.execute(
        () -> {
          try {
            throw new IllegalStateException("fails on another thread");
          } catch (IllegalStateException e) {
            answer(context, 500, "failed");
          }
        });
  }

  private static void fail(HttpServletRequest request, HttpServletResponse response) {
    start(request, LONG_MILLIS);
    throw new IllegalStateException("fails when asynchronous already");
  }

  private static void flood(HttpServletRequest request, HttpServletResponse response) {
    FLOODS.incrementAndGet();
    AsyncContext context = start(request, LONG_MILLIS);
    THREADS.execute(
        () -> {
          try {
            Statuses.flood(response);
          } catch (IOException | RuntimeException clientIsGone) {
            // As it should be.
          }
          try {
            context.complete();
          } catch (RuntimeException completedByTheContainer) {
            // It has noticed that the client is gone, too.
          }
        });
  }

  private static void log(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean first = isFirst(request);
    Log.info((first ? "before " : "after ") + request.getParameter("mark"));
    if (first) {
      AsyncContext context = start(request, LONG_MILLIS);
      THREADS.execute(context::dispatch);
    } else {
      Statuses.text(response, "logged");
    }
  }

  /** On a pool of the application's own. */
  private static void task(HttpServletRequest request, HttpServletResponse response) {
    String mark = request.getParameter("mark");
    AsyncContext context = start(request, LONG_MILLIS);
    THREADS.execute(
        () -> {
          Log.info("on a pool " + mark);
          answer(context, 200, "logged");
        });
  }

  /** On the container's threads. */
  private static void startTask(HttpServletRequest request, HttpServletResponse response) {
    String mark = request.getParameter("mark");
    AsyncContext context = start(request, LONG_MILLIS);
    context.start(
        () -> {
          Log.info("on a thread of the container " + mark);
          answer(context, 200, "logged");
        });
  }

  private static boolean isFirst(HttpServletRequest request) {
    boolean first = request.getAttribute("seen") == null;
    request.setAttribute("seen", true);
    return first;
  }

  static void answer(AsyncContext context, int status, String text) {
    try {
      HttpServletResponse response = (HttpServletResponse) context.getResponse();
      response.setStatus(status);
      Statuses.text(response, text);
    } catch (IOException clientIsGone) {
      Log.info("not sent: " + text);
    }
    context.complete();
  }
}
