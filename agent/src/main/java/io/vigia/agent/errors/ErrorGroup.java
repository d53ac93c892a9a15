package io.vigia.agent.errors;

import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.TrailEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The errors of one {@link Fingerprint}: how many there were, and the last of them. */
final class ErrorGroup {
  /**
   * For how long the text of a stack stands for the next ones: all of a group have much the same.
   */
  private static final long STACK_MILLIS = 1_000;

  private final Fingerprint fingerprint;
  private final Redaction redaction;
  private final long firstMillis;
  private final Minutes minutes = new Minutes();
  private long count;
  private ErrorReport last;
  private @Nullable String message;
  private @Nullable String stack;
  private long stackMillis;

  /** That of {@link #last}, redacted; null until somebody looks. */
  private @Nullable List<TrailEntry> trail;

  ErrorGroup(Fingerprint fingerprint, ErrorReport first, Redaction redaction) {
    this.fingerprint = fingerprint;
    this.redaction = redaction;
    firstMillis = first.timeMillis;
    last = first;
    add(first);
  }

  void add(ErrorReport report) {
    count++;
    minutes.add(TimeUnit.MILLISECONDS.toMinutes(report.timeMillis));
    Throwable thrown = report.thrown;
    String said = thrown == null ? report.message : StackText.message(thrown);
    message = said == null ? null : shown(said);
    if (thrown != null && (stack == null || report.timeMillis - stackMillis >= STACK_MILLIS)) {
      stack = redaction.text(StackText.of(thrown));
      stackMillis = report.timeMillis;
    }
    last = report.withoutThrown();
    trail = null;
  }

  private String shown(String text) {
    String bounded = StackText.bounded(text, StackText.MAX_READ);
    return StackText.cut(redaction.text(bounded), StackText.MAX_MESSAGE);
  }

  long count() {
    return count;
  }

  ErrorSummary summary(long nowMillis) {
    return new ErrorSummary(
        fingerprint,
        count,
        firstMillis,
        minutes.until(TimeUnit.MILLISECONDS.toMinutes(nowMillis)),
        message,
        stack,
        last,
        trail());
  }

  private List<TrailEntry> trail() {
    List<TrailEntry> shown = trail;
    if (shown == null) {
      shown = new ArrayList<>(last.trail.size());
      for (TrailEntry entry : last.trail) {
        shown.add(entry.kind == TrailEntry.Kind.LOG ? entry.saying(shown(entry.text)) : entry);
      }
      trail = shown;
    }
    return shown;
  }
}
