package io.vigia.agent.errors.sentry;

import io.sentry.protocol.Mechanism;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryStackFrame;
import io.sentry.protocol.SentryStackTrace;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.AppFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A throwable and its causes in Sentry's words: the innermost first, frames the oldest first. */
final class Exceptions {
  private static final int MOST = 16;
  private static final int MOST_FRAMES = 250;
  private static final int MAX_MESSAGE = 8_000;

  private Exceptions() {}

  /**
   * @param mechanism how the outermost came to light
   */
  static List<SentryException> of(Throwable thrown, Mechanism mechanism, Redaction redaction) {
    List<SentryException> all = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Mechanism next = mechanism;
    Throwable each = thrown;
    while (each != null && all.size() < MOST && seen.add(each)) {
      SentryException exception = one(each, redaction);
      exception.setMechanism(next);
      all.add(exception);
      next = chained(all.size());
      each = causeOf(each);
    }
    mechanism.setExceptionId(0);
    Collections.reverse(all);
    return all;
  }

  private static Mechanism chained(int id) {
    Mechanism mechanism = new Mechanism();
    mechanism.setType("chained");
    mechanism.setExceptionId(id);
    mechanism.setParentId(id - 1);
    return mechanism;
  }

  private static SentryException one(Throwable thrown, Redaction redaction) {
    SentryException exception = new SentryException();
    String name = AppFrame.className(thrown.getClass().getName());
    int dot = name.lastIndexOf('.');
    exception.setType(name.substring(dot + 1));
    exception.setModule(dot < 0 ? null : name.substring(0, dot));
    String message = messageOf(thrown);
    exception.setValue(message == null ? null : bounded(redaction.text(bounded(message))));
    List<SentryStackFrame> frames = frames(thrown);
    if (!frames.isEmpty()) { // Sentry takes none without
      exception.setStacktrace(new SentryStackTrace(frames));
    }
    return exception;
  }

  private static List<SentryStackFrame> frames(Throwable thrown) {
    StackTraceElement[] stack = stackOf(thrown);
    int count = Math.min(stack.length, MOST_FRAMES);
    List<SentryStackFrame> frames = new ArrayList<>(count);
    for (int i = count - 1; i >= 0; i--) {
      frames.add(frame(stack[i]));
    }
    return frames;
  }

  private static SentryStackFrame frame(StackTraceElement element) {
    SentryStackFrame frame = new SentryStackFrame();
    frame.setModule(AppFrame.className(element.getClassName()));
    frame.setFunction(element.getMethodName());
    frame.setFilename(element.getFileName());
    if (element.getLineNumber() >= 0) {
      frame.setLineno(element.getLineNumber());
    }
    frame.setNative(element.isNativeMethod());
    frame.setInApp(AppFrame.isApplications(element));
    return frame;
  }

  /** In front of the redaction for its cost, behind it for what it adds. */
  static String bounded(String text) {
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE - 1) + '…';
  }

  // The getters of a throwable are the application's code.

  private static @Nullable String messageOf(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable thatOfTheApplication) {
      return null;
    }
  }

  private static @Nullable Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable thatOfTheApplication) {
      return null;
    }
  }

  private static StackTraceElement[] stackOf(Throwable thrown) {
    try {
      return thrown.getStackTrace();
    } catch (Throwable thatOfTheApplication) {
      return new StackTraceElement[0];
    }
  }
}
