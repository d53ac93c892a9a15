package io.vigia.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a state with a deadline. */
public final class Await {
  public static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Await() {}

  /**
   * The first value that passes {@code test}, or the last one read before the deadline: what it was
   * to be is for the caller to assert.
   */
  public static <T> T value(Supplier<T> read, Predicate<T> test) {
    return value(DEADLINE, read, test);
  }

  public static <T> T value(Duration deadline, Supplier<T> read, Predicate<T> test) {
    long end = System.nanoTime() + deadline.toNanos();
    T value = read.get();
    while (!test.test(value) && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      value = read.get();
    }
    return value;
  }
}
