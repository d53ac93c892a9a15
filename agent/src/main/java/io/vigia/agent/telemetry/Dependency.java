package io.vigia.agent.telemetry;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A component of the health: something that the application depends on, or a part of its own
 * process. What is known of it comes from the application's calls and from the agent's checks. An
 * answer is evidence that it is up, also an error it answered with; only a connection that fails or
 * breaks, or a check without an answer, is evidence against it, and only two in a row count.
 */
public final class Dependency {
  private static final long WRITE_AGAIN_AFTER = TimeUnit.SECONDS.toNanos(1);
  private static final long LONG_AGO = TimeUnit.HOURS.toNanos(1);

  private final String name;
  private final boolean isOwn;
  private volatile long lastAnswer = System.nanoTime() - LONG_AGO;
  private volatile int failuresInARow;
  private volatile boolean isSuspected;
  private volatile boolean hasFailed;
  private volatile boolean isGone;
  private volatile @Nullable String trouble;
  private volatile @Nullable String lastError;
  private volatile long checkNanos = -1;
  private volatile long changedAt = System.currentTimeMillis();

  Dependency(String name, boolean isOwn) {
    this.name = name;
    this.isOwn = isOwn;
  }

  /** The name in {@code /health}, for example {@code database}. */
  public String name() {
    return name;
  }

  /** Whether it is a part of this process, as its disk, of which nobody hears until it fails. */
  public boolean isOwn() {
    return isOwn;
  }

  /**
   * It answered at {@code nanoTime}. Writes at most once a second, for it is called for each call.
   */
  public void answered(long nanoTime) {
    works();
    if (nanoTime - lastAnswer > WRITE_AGAIN_AFTER) {
      lastAnswer = nanoTime;
    }
  }

  /** A connection to it failed or broke. */
  public void unreachable() {
    isSuspected = true;
    failed("its connections fail or break");
  }

  /**
   * A check got no answer.
   *
   * @param why for those who may see details; without secrets
   */
  public void missed(String why) {
    failed(why);
  }

  @SuppressWarnings(
      "NonAtomicVolatileUpdate") // a lost update only delays the verdict by one failure
  private void failed(String why) {
    boolean wasUp = isUp();
    lastError = why;
    failuresInARow++;
    isGone = false;
    changed(wasUp);
  }

  /** A check was answered, and took this long. */
  public void checked(long nanos) {
    checkNanos = nanos;
    works();
  }

  private void works() {
    if (failuresInARow != 0) {
      boolean wasUp = isUp();
      failuresInARow = 0;
      changed(wasUp);
    }
    if (isSuspected) {
      isSuspected = false;
    }
    if (isGone) {
      isGone = false;
    }
  }

  /** Nothing leads to it any more: nobody hears of it until something is heard of it. */
  public void gone() {
    works();
    troubled(null);
    isGone = true;
  }

  /** False where it is not in use. */
  public boolean isThere() {
    return !isGone;
  }

  /** What is wrong although it answers, as a pool without a free connection; null for nothing. */
  public void troubled(@Nullable String why) {
    if (why != null || trouble != null) {
      boolean wasUp = isUp();
      trouble = why;
      if (why != null) {
        lastError = why;
      }
      changed(wasUp);
    }
  }

  private void changed(boolean wasUp) {
    boolean isUp = isUp();
    if (isUp != wasUp) {
      changedAt = System.currentTimeMillis();
      hasFailed |= !isUp;
    }
  }

  public boolean isUp() {
    return failuresInARow < 2 && trouble == null;
  }

  /** True once it has been in error, whatever it is now. */
  public boolean hasFailed() {
    return hasFailed;
  }

  /** True where the application's own calls have failed since it answered last. */
  public boolean isSuspected() {
    return isSuspected;
  }

  /** True where the last evidence is a failure, if only one. */
  public boolean isMissing() {
    return failuresInARow > 0;
  }

  /**
   * The {@link System#nanoTime()} of the last answer that a call of the application's got, a second
   * off at most.
   */
  public long lastAnswer() {
    return lastAnswer;
  }

  /** Since when it is what it is, in ms since 1970. */
  public long changedAt() {
    return changedAt;
  }

  /** Why it failed the last time, without secrets; null where it never did. */
  public @Nullable String lastError() {
    return lastError;
  }

  /** How long the last check took that was answered; negative where there was none. */
  public long checkNanos() {
    return checkNanos;
  }
}
