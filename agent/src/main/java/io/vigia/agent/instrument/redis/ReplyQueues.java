package io.vigia.agent.instrument.redis;

import io.vigia.agent.util.Attachments;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The queues of all connections, and what they have in common. */
final class ReplyQueues {
  private final RedisHandler handler;
  private final Attachments<ReplyQueue> queues = new Attachments<>(ReplyQueue.class);

  /** By pools, the connections that broke and have no successor yet. */
  private final Attachments<AtomicInteger> lost = new Attachments<>(AtomicInteger.class);

  /** The pool that throws a connection away on the thread. */
  private final ThreadLocal<Object> discarding = new ThreadLocal<>();

  private final ThreadLocal<Followed> followed = ThreadLocal.withInitial(Followed::new);
  private volatile boolean isAnyFollowed;

  /** Present where the thread reads replies of pipelines one by one. */
  private final ThreadLocal<Boolean> gathering = new ThreadLocal<>();

  private volatile boolean isAnyGathering;

  ReplyQueues(RedisHandler handler) {
    this.handler = handler;
  }

  ReplyQueue of(Object connection) {
    ReplyQueue queue = queues.get(connection);
    if (queue == null) {
      queue = new ReplyQueue(this, handler);
      queues.put(connection, queue);
    }
    return queue;
  }

  void following() {
    isAnyFollowed = true;
    followed.get().begin();
  }

  void followed() {
    followed.get().end();
  }

  void gathering() {
    isAnyGathering = true;
    gathering.set(true);
  }

  void gathered() {
    gathering.remove();
  }

  boolean isGathering() {
    return isAnyGathering && gathering.get() != null;
  }

  /** The thread throws away what it closes for this pool; null for none. */
  void discarding(@Nullable Object pool) {
    if (pool == null) {
      discarding.remove();
    } else {
      discarding.set(pool);
    }
  }

  /** True where a pool takes note of the loss of a connection, and opens another in its place. */
  boolean isOwed() {
    Object pool = discarding.get();
    if (pool == null) {
      return false;
    }
    AtomicInteger known = lost.get(pool);
    AtomicInteger count = known == null ? new AtomicInteger() : known;
    count.incrementAndGet();
    lost.put(pool, count);
    return true;
  }

  /** A pool has opened a connection: after a loss it is the one that came back. */
  void opened(Object pool) {
    AtomicInteger count = lost.get(pool);
    if (count != null && count.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      reconnected();
    }
  }

  /** A connection came back. */
  void reconnected() {
    handler.reconnected();
  }

  /** Redis could not be reached. */
  void unreachable() {
    handler.unreachable();
  }

  /** A command by itself got this reply or error. */
  void answered(
      CommandMeters command,
      long start,
      int arguments,
      @Nullable Object reply,
      @Nullable ErrorKind error) {
    long end = System.nanoTime();
    Followed call = isAnyFollowed ? followed.get() : null;
    boolean isReferral = error == ErrorKind.MOVED && call != null && call.isUnderWay();
    if (call != null && call.isReferred(command)) {
      handler.redirected();
    }
    if (call != null && isReferral) {
      command.testify(end, ErrorKind.MOVED);
      call.refer(command, start);
      return;
    }
    long since = call == null ? start : call.takeStart(command, start);
    if (error == null) {
      command.replied(since, end, arguments, reply, 0);
    } else {
      command.failed(since, end, error);
    }
  }

  /** A command by itself gets no reply any more. */
  void unanswered(CommandMeters command, long start, long end, ErrorKind kind) {
    Followed call = isAnyFollowed ? followed.get() : null;
    if (call != null && call.isReferred(command)) {
      handler.redirected();
      command.countFailure(call.takeStart(command, start), end, kind);
    } else {
      command.countFailure(start, end, kind);
    }
  }
}
