package io.vigia.agent.telemetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a request, the last {@value #MOST} things. Noting one allocates nothing but, in
 * a request that notes more than those before it, larger arrays.
 *
 * <p>Threads keep trails for their next request. Whoever still writes for a request that is over
 * finds that the trail is another's by now, and writes nothing.
 */
public final class Trail {
  static final int MOST = 50;
  private static final int LEAST = 8;

  /** The status or severity in the lower half, whether it failed in the upper. */
  private static final int FAILED = 1 << 16;

  /** The request whose trail this is; null between two of them. */
  private @Nullable RequestContext of;

  /** A {@link TrailSubject}, or the message of a log record. */
  private @Nullable Object[] subjects = new Object[LEAST];

  /** The logger of a log record, else null; made with the first. */
  private @Nullable String @Nullable [] loggers;

  /** By the nano clock. */
  private long[] starts = new long[LEAST];

  private long[] durations = new long[LEAST];
  private int[] codes = new int[LEAST];

  /** All that were noted. */
  private int count;

  Trail(@Nullable RequestContext of) {
    this.of = of;
  }

  /** Something that began and ended then, by the nano clock. */
  synchronized void add(
      RequestContext request,
      TrailSubject subject,
      long start,
      long end,
      boolean failed,
      int code) {
    if (of == request) {
      int place = place();
      subjects[place] = subject;
      starts[place] = start;
      durations[place] = end - start;
      codes[place] = (code & 0xFFFF) | (failed ? FAILED : 0);
    }
  }

  /** A log record was written. */
  synchronized void add(
      RequestContext request, int severity, @Nullable String logger, @Nullable String message) {
    if (of == request) {
      int place = place();
      if (loggers == null) {
        loggers = new String[subjects.length];
      }
      subjects[place] = message == null ? "null" : message;
      loggers[place] = logger;
      starts[place] = System.nanoTime();
      durations[place] = 0;
      codes[place] = severity;
    }
  }

  private int place() {
    if (count == subjects.length && count < MOST) {
      grow(Math.min(MOST, 3 * count));
    }
    int place = count % subjects.length;
    count++;
    if (loggers != null) {
      loggers[place] = null;
    }
    return place;
  }

  private void grow(int size) {
    subjects = Arrays.copyOf(subjects, size);
    loggers = loggers == null ? null : Arrays.copyOf(loggers, size);
    starts = Arrays.copyOf(starts, size);
    durations = Arrays.copyOf(durations, size);
    codes = Arrays.copyOf(codes, size);
  }

  /** It belongs to no request any more, and holds nothing. */
  synchronized void clear() {
    of = null;
    Arrays.fill(subjects, 0, Math.min(count, subjects.length), null);
    if (loggers != null) {
      Arrays.fill(loggers, null);
    }
    count = 0;
  }

  /** It belongs to this request from now on; what it holds stays. */
  synchronized void give(@Nullable RequestContext request) {
    of = request;
  }

  /** Another one of no request, with the same entries. */
  synchronized Trail copy() {
    Trail copy = new Trail(null);
    copy.subjects = subjects.clone();
    copy.loggers = loggers == null ? null : loggers.clone();
    copy.starts = starts.clone();
    copy.durations = durations.clone();
    copy.codes = codes.clone();
    copy.count = count;
    return copy;
  }

  /**
   * The entries, in the order in which they began.
   *
   * @param clock the time since the epoch at which the nano clock read 0, in nanoseconds
   */
  public synchronized List<TrailEntry> entries(long clock) {
    List<TrailEntry> entries = new ArrayList<>();
    for (int i = Math.max(0, count - subjects.length); i < count; i++) {
      entries.add(entry(i % subjects.length, clock));
    }
    entries.sort(Comparator.comparingLong(entry -> entry.startNanos));
    return entries;
  }

  private TrailEntry entry(int i, long clock) {
    Object subject = subjects[i];
    boolean failed = (codes[i] & FAILED) != 0;
    int code = codes[i] & 0xFFFF;
    if (subject instanceof TrailSubject) {
      TrailSubject known = (TrailSubject) subject;
      return new TrailEntry(
          known.trailKind(),
          clock + starts[i],
          durations[i],
          known.trailText(),
          known.trailPlace(),
          code,
          failed);
    }
    String logger = loggers == null ? null : loggers[i];
    return new TrailEntry(
        TrailEntry.Kind.LOG,
        clock + starts[i],
        0,
        String.valueOf(subject),
        logger == null ? "" : logger,
        code,
        false);
  }

  /** What {@link #entries} needs to know of the clocks. */
  public static long clock() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - System.nanoTime();
  }
}
