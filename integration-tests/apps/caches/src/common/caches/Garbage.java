package caches;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;

/** Waits until something is collected. */
final class Garbage {
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private Garbage() {}

  static void await(WeakReference<?> reference) {
    long end = System.nanoTime() + DEADLINE_NANOS;
    while (reference.get() != null) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it is still held");
      }
      System.gc();
    }
  }
}
