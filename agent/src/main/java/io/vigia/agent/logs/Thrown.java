package io.vigia.agent.logs;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception as it was when it was logged: names, messages and frames of it, of its causes and of
 * what it suppressed, each once and all of them bounded. The exception itself may change, and its
 * methods are the application's: they run on the thread that logs, as with every appender.
 */
final class Thrown {
  private static final int MAX_THROWABLES = 50;
  private static final int MAX_FRAMES = 1000;
  private static final StackTraceElement[] NO_FRAMES = {};
  private static final Thrown[] NONE = {};

  final String type;
  final @Nullable String message;

  /** From the innermost on, without those in common with the exception around this one. */
  final StackTraceElement[] frames;

  final int framesInCommon;

  /** How many frames are left out for their number. */
  final int framesCut;

  @Nullable Thrown cause;
  Thrown[] suppressed = NONE;

  /** True where the exception stands further out already: it has a name and message only. */
  final boolean circular;

  private Thrown(
      String type,
      @Nullable String message,
      StackTraceElement[] frames,
      int framesInCommon,
      int framesCut,
      boolean circular) {
    this.type = type;
    this.message = message;
    this.frames = frames;
    this.framesInCommon = framesInCommon;
    this.framesCut = framesCut;
    this.circular = circular;
  }

  static Thrown of(Throwable thrown) {
    return new Reader().read(thrown, NO_FRAMES);
  }

  /** Roughly how many characters its text has. */
  int weight() {
    int weight = 80 * (1 + frames.length) + (message == null ? 0 : message.length());
    for (Thrown inner : suppressed) {
      weight += inner.weight();
    }
    return cause == null ? weight : weight + cause.weight();
  }

  /** Reads one exception with all that hangs on it. */
  private static final class Reader {
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int frames = MAX_FRAMES;

    Thrown read(Throwable thrown, StackTraceElement[] enclosing) {
      String type = thrown.getClass().getName();
      String message = messageOf(thrown);
      if (!seen.add(thrown)) {
        return new Thrown(type, message, NO_FRAMES, 0, 0, true);
      }
      StackTraceElement[] all = framesOf(thrown);
      int common = inCommon(all, enclosing);
      int kept = Math.min(all.length - common, frames);
      frames -= kept;
      Thrown read =
          new Thrown(
              type, message, Arrays.copyOf(all, kept), common, all.length - common - kept, false);
      readSuppressed(thrown, all, read);
      Throwable cause = causeOf(thrown);
      if (cause != null && seen.size() < MAX_THROWABLES) {
        read.cause = read(cause, all);
      }
      return read;
    }

    private void readSuppressed(Throwable thrown, StackTraceElement[] all, Thrown read) {
      Throwable[] suppressed = thrown.getSuppressed();
      Thrown[] copies = new Thrown[Math.min(suppressed.length, MAX_THROWABLES)];
      int n = 0;
      while (n < copies.length && seen.size() < MAX_THROWABLES) {
        copies[n] = read(suppressed[n], all);
        n++;
      }
      read.suppressed = n == 0 ? NONE : Arrays.copyOf(copies, n);
    }

    private static int inCommon(StackTraceElement[] frames, StackTraceElement[] enclosing) {
      int common = 0;
      while (common < frames.length
          && common < enclosing.length
          && enclosing[enclosing.length - 1 - common].equals(frames[frames.length - 1 - common])) {
        common++;
      }
      return common;
    }

    private static @Nullable String messageOf(Throwable thrown) {
      try {
        return thrown.getMessage();
      } catch (Throwable e) {
        return "[its message could not be read: " + e.getClass().getName() + "]";
      }
    }

    private static @Nullable Throwable causeOf(Throwable thrown) {
      try {
        return thrown.getCause();
      } catch (Throwable e) {
        return null;
      }
    }

    private static StackTraceElement[] framesOf(Throwable thrown) {
      try {
        return thrown.getStackTrace();
      } catch (Throwable e) {
        return NO_FRAMES;
      }
    }
  }
}
