package io.vigia.agent.telemetry.statements;

import io.vigia.agent.telemetry.AppFrame;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.util.Log;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an example of each slow statement and writes a line about it: an example a second and a
 * line a minute for each statement, and no more than some lines a minute for all of them.
 */
final class SlowStatements {
  private static final int LINES_A_MINUTE = 60;

  private final long thresholdNanos;
  private long minute = Long.MIN_VALUE;
  private int lines;

  /**
   * @param thresholdNanos 0 where nothing is slow
   */
  SlowStatements(long thresholdNanos) {
    this.thresholdNanos = thresholdNanos == 0 ? Long.MAX_VALUE : thresholdNanos;
  }

  boolean isSlow(long nanos) {
    return nanos >= thresholdNanos;
  }

  void took(StatementStats entry, long nanos, long now, @Nullable RequestContext request) {
    if (!entry.mayKeepExample(now)) {
      return;
    }
    SlowExample example =
        new SlowExample(
            nanos / 1e9,
            System.currentTimeMillis(),
            request == null ? null : request.route(),
            request == null ? null : request.trace().traceId(),
            AppFrame.find());
    entry.slow = example;
    if (entry.mayWriteLine(now) && mayWrite(TimeUnit.NANOSECONDS.toMinutes(now))) {
      Log.warn(line(entry, example));
    }
  }

  private synchronized boolean mayWrite(long now) {
    if (minute != now) {
      minute = now;
      lines = 0;
    }
    return lines++ < LINES_A_MINUTE;
  }

  private static String line(StatementStats entry, SlowExample example) {
    StringBuilder line = new StringBuilder(200);
    line.append("slow statement: ")
        .append(String.format(Locale.ROOT, "%.3f s", example.seconds))
        .append(", database ")
        .append(entry.system)
        .append('/')
        .append(entry.namespace);
    append(line, ", route ", example.uri);
    append(line, ", trace_id=", example.traceId);
    append(line, ", at ", example.frame);
    return line.append(": ").append(entry.text).toString();
  }

  private static void append(StringBuilder line, String name, @Nullable String value) {
    if (value != null) {
      line.append(name).append(value);
    }
  }
}
