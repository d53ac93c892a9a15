package io.vigia.agent.health;

import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.ThreadState;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A check under way: what comes in time is told at once, what comes later is not an answer. */
final class Asking implements Runnable {
  static final long LIMIT = TimeUnit.SECONDS.toNanos(1);
  private static final int LONGEST_REASON = 200;
  private static final String NO_ANSWER = "no answer within 1 s";

  private final Redaction redaction;
  private final long start;
  private final @Nullable Dependency guess;

  /** Null when it is over, since it holds what is the application's. */
  private @Nullable Check check;

  private long toldAt;
  private boolean isLate;

  Asking(Check check, Redaction redaction, long now) {
    this.check = check;
    this.redaction = redaction;
    guess = check.guess();
    start = now;
  }

  @Override
  public void run() {
    Check asks = check;
    if (asks == null) {
      return;
    }
    ThreadState state = ThreadState.current();
    state.isChecking = true;
    state.inSql = true;
    String failure = null;
    boolean isAnswer = true;
    try {
      isAnswer = asks.ask();
    } catch (Throwable thrown) {
      failure = reason(thrown);
    } finally {
      state.isChecking = false;
      state.inSql = false;
      state.reached = null;
    }
    over(asks, isAnswer, failure);
  }

  private synchronized void over(Check asked, boolean isAnswer, @Nullable String failure) {
    check = null;
    long took = System.nanoTime() - start;
    Dependency known = asked.component();
    Dependency told = known == null ? guess : known;
    if (told == null || isLate) {
      return;
    }
    if (failure != null) {
      told.missed(failure);
    } else if (isAnswer && took > LIMIT) {
      told.missed(NO_ANSWER);
    } else if (isAnswer) {
      told.checked(took);
    }
  }

  synchronized boolean isOver() {
    return check == null;
  }

  /** Tells that there is no answer, and tells it once more where that lasts. */
  synchronized void hangs(long now) {
    boolean isDue = isLate ? now - toldAt >= Asked.AGAIN : now - start >= LIMIT;
    if (check != null && isDue) {
      isLate = true;
      toldAt = now;
      if (guess != null) {
        guess.missed(NO_ANSWER);
      }
    }
  }

  private String reason(Throwable thrown) {
    String message = thrown.getMessage();
    String type = thrown.getClass().getSimpleName();
    String whole = redaction.text(message == null ? type : type + ": " + message);
    return whole.length() <= LONGEST_REASON ? whole : whole.substring(0, LONGEST_REASON);
  }
}
