package io.vigia.agent.errors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A sink that keeps what it is told. */
final class ToldErrors implements ErrorSink {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String END = "the end";

  private final BlockingQueue<ErrorReport> reports = new LinkedBlockingQueue<>();

  @Override
  public void report(ErrorReport report) {
    reports.add(report);
  }

  /**
   * What was told of all that was left until now; but for logged exceptions, of which it may still
   * turn out that they are more.
   */
  List<ErrorReport> untilNow(Errors errors) {
    errors.logged(ErrorReport.ERROR, END, END, null, System.currentTimeMillis());
    List<ErrorReport> told = new ArrayList<>();
    ErrorReport next = next();
    while (!END.equals(next.logger)) {
      told.add(next);
      next = next();
    }
    return told;
  }

  /** The next that is told. */
  ErrorReport next() {
    try {
      ErrorReport next = reports.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new AssertionError("nothing is told any more");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
