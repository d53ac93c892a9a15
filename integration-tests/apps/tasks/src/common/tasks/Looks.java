package tasks;

import java.util.Collection;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Each time that it runs it takes down which trace its thread is at, and by which thread. */
final class Looks implements Runnable {
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final Thread origin = Thread.currentThread();
  private volatile boolean elsewhere;
  private volatile String last;

  @Override
  public void run() {
    String shown = Trace.shown();
    seen.add(shown);
    last = shown;
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

  /** Waits until the last one has seen this. */
  void awaitLast(String trace) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!trace.equals(last)) {
      Check.that(System.nanoTime() < deadline, "the last of " + seen.size() + " looks is " + last);
      Thread.sleep(1);
    }
  }

  Collection<String> seen() {
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
