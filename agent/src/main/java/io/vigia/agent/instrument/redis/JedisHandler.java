package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Attachments;
import io.vigia.agent.util.LibraryObject;
import io.vigia.bootstrap.JedisHook;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The replies that connections of Jedis wait for, and what connections have in common. */
public final class JedisHandler implements JedisHook {
  private final RedisHandler redis;
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

  /** The counters of caches inside the application, by what those name themselves by. */
  private final Attachments<CacheCounters> near = new Attachments<>(CacheCounters.class);

  public JedisHandler(RedisHandler redis) {
    this.redis = redis;
  }

  @Override
  public ReplyQueue replies(Object connection) {
    ReplyQueue queue = queues.get(connection);
    if (queue == null) {
      queue = new ReplyQueue(this, redis);
      queues.put(connection, queue);
      leads(connection);
    }
    return queue;
  }

  /** Of any release of Jedis, since what tells the address has another name in each. */
  private void leads(Object connection) {
    Object socket = new LibraryObject(connection).field("socket").raw();
    if (socket instanceof Socket) {
      SocketAddress address = ((Socket) socket).getRemoteSocketAddress();
      redis.addresses().add(address, socket instanceof SSLSocket);
    }
  }

  @Override
  public void following() {
    isAnyFollowed = true;
    followed.get().begin();
  }

  @Override
  public void followed() {
    followed.get().end();
  }

  @Override
  public void gathering() {
    isAnyGathering = true;
    gathering.set(true);
  }

  @Override
  public void gathered() {
    gathering.remove();
  }

  boolean isGathering() {
    return isAnyGathering && gathering.get() != null;
  }

  @Override
  public void discarding(@Nullable Object pool) {
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

  /** After a loss it is the one that came back. */
  @Override
  public void opened(Object pool) {
    AtomicInteger count = lost.get(pool);
    if (count != null && count.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      reconnected();
    }
  }

  @Override
  public void near(Object cache, Object connection) {
    if (near.get(cache) == null) {
      near.put(cache, replies(connection).database().near("jedis"));
    }
  }

  @Override
  public void nearLookedUp(Object cache, boolean found) {
    CacheCounters counters = near.get(cache);
    if (counters != null) {
      counters.lookedUp(1, found ? 1 : 0);
    }
  }

  @Override
  public void nearPut(Object cache) {
    CacheCounters counters = near.get(cache);
    if (counters != null) {
      counters.put(1);
    }
  }

  /** A connection came back. */
  void reconnected() {
    redis.reconnected();
  }

  /** Redis could not be reached. */
  void unreachable() {
    redis.unreachable();
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
      redis.redirected();
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
    command.happened(ThreadState.current().request, since, end, error != null);
  }

  /** A command by itself gets no reply any more. */
  void unanswered(CommandMeters command, long start, long end, ErrorKind kind) {
    Followed call = isAnyFollowed ? followed.get() : null;
    if (call != null && call.isReferred(command)) {
      redis.redirected();
      command.countFailure(call.takeStart(command, start), end, kind);
    } else {
      command.countFailure(start, end, kind);
    }
    command.happened(ThreadState.current().request, start, end, true);
  }
}
