package tasks;

import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Each time that it runs it takes down which trace its thread is at, and by which thread. */
final class Looks implements Runnable {
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final Thread origin = Thread.currentThread();
  private volatile boolean elsewhere;

  @Override
  public void run() {
    seen.add(Trace.shown());
    elsewhere |= Thread.currentThread() != origin;
  }

  /** All were in this trace. */
  void assertAll(String trace, int expected) {
    Check.equal(seen.size(), expected, "the number of looks");
    Check.equal(Collections.frequency(seen, trace), expected, "those of " + trace + " in " + seen);
  }

  /** True where one has run on another thread. */
  boolean wereElsewhere() {
    return elsewhere;
  }

  /** Waits until so many have been. */
  void await(int expected) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (seen.size() < expected) {
      Check.that(System.nanoTime() < deadline, "only " + seen.size() + " looks");
      Thread.sleep(1);
    }
  }

  java.util.Collection<String> seen() {
    return seen;
  }

  int count() {
    return seen.size();
  }

  @Override
  public String toString() {
    return seen.toString();
  }
}
