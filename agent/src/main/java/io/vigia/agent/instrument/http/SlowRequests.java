package io.vigia.agent.instrument.http;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.util.Log;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Writes a line about each slow request: one a minute for each route, and no more than some lines a
 * minute for all of them.
 */
final class SlowRequests {
  private static final int LINES_A_MINUTE = 60;

  private final long thresholdNanos;

  /** The minute of the last line by route; routes are bounded in number. */
  private final Map<String, Long> minutes = new ConcurrentHashMap<>();

  private long minute = Long.MIN_VALUE;
  private int lines;

  /**
   * @param thresholdNanos 0 where nothing is slow
   */
  SlowRequests(long thresholdNanos) {
    this.thresholdNanos = thresholdNanos == 0 ? Long.MAX_VALUE : thresholdNanos;
  }

  boolean isSlow(long nanos) {
    return nanos >= thresholdNanos;
  }

  /**
   * Tells of a request that {@link #isSlow}.
   *
   * @param uri its route, as {@code http_server_requests_seconds} has it
   */
  void took(String method, String uri, String status, long nanos, RequestContext request) {
    long now = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
    Long before = minutes.put(uri, now);
    if ((before == null || before != now) && mayWrite(now)) {
      Log.warn(line(method, uri, status, nanos, request));
    }
  }

  private synchronized boolean mayWrite(long now) {
    if (minute != now) {
      minute = now;
      lines = 0;
    }
    return lines++ < LINES_A_MINUTE;
  }

  private static String line(
      String method, String uri, String status, long nanos, RequestContext request) {
    return "slow request: "
        + String.format(Locale.ROOT, "%.3f s", nanos / 1e9)
        + ", "
        + method
        + ' '
        + uri
        + ", status "
        + status
        + ", statements "
        + request.statements
        + ", trace_id="
        + request.trace().traceId();
  }
}
