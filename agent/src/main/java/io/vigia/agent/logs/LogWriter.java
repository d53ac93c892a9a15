package io.vigia.agent.logs;

import io.vigia.agent.util.AgentThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that writes: what the application's threads leave in a queue becomes lines within some
 * milliseconds, and before the JVM ends. Until then the application's threads never wait for it.
 */
final class LogWriter {
  private static final long EXIT_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** After so many entries the files are flushed, however many more there are. */
  private static final int ROUND = 1000;

  private static final int AT_WORK = 0;

  /** Sleeps for {@link #PAUSE_NANOS}: what comes meanwhile is written at once. */
  private static final int PAUSING = 1;

  /** Sleeps until it is woken. */
  private static final int IDLE = 2;

  private final BoundedQueue queue = new BoundedQueue();
  private final Lines lines;
  private final Thread thread = AgentThread.make("vigia-logs", this::run);
  private final AtomicLong waitNanosLeft = new AtomicLong(EXIT_NANOS);
  private volatile int state;

  /** True once the JVM ends; then every entry is waited for, as long as there is time. */
  private volatile boolean isEnding;

  /** What makes lines of entries and writes them; on the writer's thread alone. */
  interface Lines {
    void open();

    void write(Entry entry);

    void flush();
  }

  LogWriter(Lines lines) {
    this.lines = lines;
  }

  /** Starts the thread, and has the JVM wait at its end until all is written, 2 s at most. */
  void start() {
    thread.start();
    try {
      Runtime.getRuntime().addShutdownHook(AgentThread.make("vigia-logs-end", this::end));
    } catch (IllegalStateException theJvmEndsAlready) {
      isEnding = true;
    }
  }

  /** False where there is no place for an entry as severe as this. Never throws. */
  boolean take(Entry entry) {
    if (!queue.offer(entry)) {
      return false;
    }
    int now = state;
    if (now == IDLE || (now == PAUSING && queue.isHalfFull())) {
      wake();
    }
    if (isEnding) {
      awaitWithinTheTimeLeft();
    }
    return true;
  }

  /** Returns once all that was taken before is written, or after this time. */
  void flush(long nanos) {
    FlushMark mark = new FlushMark();
    queue.mark(mark);
    wake();
    mark.await(nanos);
  }

  void end() {
    isEnding = true;
    flush(EXIT_NANOS);
  }

  /**
   * Shutdown hooks of the application's may log after that of this one has run, and none of them is
   * known to be the last.
   */
  private void awaitWithinTheTimeLeft() {
    long left = waitNanosLeft.get();
    if (left > 0 && Thread.currentThread() != thread) {
      long start = System.nanoTime();
      flush(left);
      waitNanosLeft.addAndGet(start - System.nanoTime());
    }
  }

  private void wake() {
    state = AT_WORK;
    LockSupport.unpark(thread);
  }

  private void run() {
    lines.open();
    while (true) {
      try {
        sleep(round());
      } catch (Throwable e) {
        // Of one entry or one moment, as of no memory: there will be others.
      }
    }
  }

  /** Writes some of what is there; false where there was nothing. */
  private boolean round() {
    int n = 0;
    try {
      for (Entry entry; n < ROUND && (entry = queue.poll()) != null; n++) {
        if (entry instanceof FlushMark) {
          reached((FlushMark) entry);
        } else {
          lines.write(entry);
        }
      }
    } finally {
      lines.flush();
    }
    return n > 0;
  }

  private void reached(FlushMark mark) {
    try {
      lines.flush();
    } finally {
      mark.reached();
    }
  }

  private void sleep(boolean briefly) {
    state = briefly ? PAUSING : IDLE;
    if (queue.isEmpty()) {
      if (briefly) {
        LockSupport.parkNanos(this, PAUSE_NANOS);
      } else {
        LockSupport.park(this);
      }
    }
    state = AT_WORK;
    // Whoever has interrupted this thread did not mean it: it would not sleep again.
    Thread.interrupted();
  }
}
