package io.vigia.agent.telemetry;

import java.util.concurrent.TimeUnit;

/**
 * Something that the application depends on, and what its own calls tell of it. An answer is
 * evidence that it is up, also an error it answered with; only a connection that fails or breaks is
 * evidence against it, and only two in a row count.
 */
public final class Dependency {
  private static final long WRITE_AGAIN_AFTER = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private volatile long lastAnswer;
  private volatile int failuresInARow;

  Dependency(String name) {
    this.name = name;
  }

  /** The name in {@code /health}, for example {@code database}. */
  public String name() {
    return name;
  }

  /**
   * It answered at {@code nanoTime}. Writes at most once a second, for it is called for each call.
   */
  public void answered(long nanoTime) {
    if (failuresInARow != 0) {
      failuresInARow = 0;
    }
    if (nanoTime - lastAnswer > WRITE_AGAIN_AFTER) {
      lastAnswer = nanoTime;
    }
  }

  /** A connection to it failed or broke. */
  @SuppressWarnings(
      "NonAtomicVolatileUpdate") // a lost update only delays the verdict by one failure
  public void unreachable() {
    failuresInARow++;
  }

  public boolean isUp() {
    return failuresInARow < 2;
  }
}
