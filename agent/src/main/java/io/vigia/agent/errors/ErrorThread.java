package io.vigia.agent.errors;

import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Log;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread {@code vigia-errors}: takes what was left, and tells of each error once. It is at work
 * for a fifth of the time at most, however many errors there are.
 */
final class ErrorThread {
  private static final int AT_ONCE = 20;

  /** How much longer than it has worked it rests where more is left. */
  private static final int REST = 4;

  /** For how long a logged exception may still turn out to be one that has escaped. */
  private static final long LOGGED_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** For how long errors wait for the end of their request. */
  private static final long REQUEST_NANOS = TimeUnit.SECONDS.toNanos(30);

  private static final int MOST_WAITING = 200;
  private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final ErrorQueue queue;
  private final Errors errors;
  private final ErrorSink sink;
  private final RecentErrors recent = new RecentErrors();
  private final Deque<Waiting<RecentErrors.Seen>> logged = new ArrayDeque<>();
  private final Deque<Waiting<PendingErrors>> requests = new ArrayDeque<>();
  private boolean hasFailed;

  ErrorThread(ErrorQueue queue, Errors errors, ErrorSink sink) {
    this.queue = queue;
    this.errors = errors;
    this.sink = sink;
  }

  void start() {
    AgentThread.start("vigia-errors", this::run);
  }

  private void run() {
    guarded(sink::start);
    if (sink != ErrorSink.OFF) {
      guarded(
          () ->
              Runtime.getRuntime()
                  .addShutdownHook(AgentThread.make("vigia-errors-stop", this::stop)));
    }
    while (true) {
      long begun = System.nanoTime();
      boolean isMore = work(AT_ONCE, begun);
      if (isMore) {
        LockSupport.parkNanos(REST * (System.nanoTime() - begun));
      } else {
        queue.await(untilNext(System.nanoTime()));
      }
    }
  }

  /** True where there may be more. */
  private synchronized boolean work(int most, long now) {
    for (int i = 0; i < most; i++) {
      Draft draft = queue.poll();
      if (draft == null) {
        guarded(() -> tellOverdue(now));
        return false;
      }
      guarded(() -> take(draft));
    }
    guarded(() -> tellOverdue(now));
    return true;
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (Throwable thrown) {
      if (!hasFailed) {
        hasFailed = true;
        Log.warn("an error of the application is not told: " + thrown);
      }
    }
  }

  private void take(Draft draft) {
    RecentErrors.Seen seen = recent.find(draft);
    if (seen != null) {
      Draft before = seen.draft;
      if (before != null && !draft.mayBecomeMore()) {
        draft.loggedAs(before);
        seen.draft = draft;
        tell(seen);
      }
    } else if (draft.mayBecomeMore()) {
      logged.add(new Waiting<>(recent.add(draft), System.nanoTime() + LOGGED_NANOS));
      if (logged.size() > MOST_WAITING) {
        tell(logged.remove().what);
      }
    } else {
      tell(draft.outermost == null ? new RecentErrors.Seen(draft) : recent.add(draft));
    }
  }

  private void tell(RecentErrors.Seen seen) {
    Draft draft = seen.draft;
    seen.draft = null;
    if (draft != null) {
      errors.count(draft);
      ErrorReport report = draft.report();
      errors.groups().add(report);
      sink.report(report);
    }
  }

  private void tellOverdue(long now) {
    while (isDue(logged.peek(), now)) {
      tell(logged.remove().what);
    }
    PendingErrors next = queue.pollRequest();
    while (next != null) {
      requests.add(new Waiting<>(next, now + REQUEST_NANOS));
      next = queue.pollRequest();
    }
    while (isDue(requests.peek(), now)) {
      queue.unwatch();
      for (Draft draft : requests.remove().what.takeOverdue()) {
        draft.settle();
        take(draft);
      }
    }
  }

  private static boolean isDue(@Nullable Waiting<?> first, long now) {
    return first != null && first.until - now <= 0;
  }

  /** How long until something is overdue; 0 where nothing waits. */
  private long untilNext(long now) {
    long next = Long.MAX_VALUE;
    if (!logged.isEmpty()) {
      next = logged.element().until - now;
    }
    if (!requests.isEmpty()) {
      next = Math.min(next, requests.element().until - now);
    }
    return next == Long.MAX_VALUE ? 0 : Math.max(next, 1);
  }

  /** The JVM ends: what was left goes to the sink, and the sink sends it. */
  private void stop() {
    long end = System.nanoTime() + STOP_NANOS;
    synchronized (this) {
      while (System.nanoTime() - end < 0 && work(1, System.nanoTime())) {
        // Until nothing is left.
      }
      guarded(() -> tellOverdue(end + REQUEST_NANOS));
      guarded(() -> tellOverdue(end + 2 * REQUEST_NANOS));
    }
    guarded(() -> sink.stop(Math.max(0, end - System.nanoTime())));
  }

  /** Something with the time at which it waits no longer. */
  private static final class Waiting<T> {
    final T what;
    final long until;

    Waiting(T what, long until) {
      this.what = what;
      this.until = until;
    }
  }
}
