package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.util.Attachments;
import io.vigia.agent.util.WeakMap;
import io.vigia.bootstrap.RedisBatch;
import io.vigia.bootstrap.RedisCall;
import io.vigia.bootstrap.RedisHook;
import io.vigia.bootstrap.RedisPipeline;
import io.vigia.bootstrap.RedisReplies;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Times Redis commands until their reply is there, and counts hits, misses and puts by the replies;
 * every command of an application is evidence of whether Redis is up.
 */
public final class RedisHandler implements RedisHook {
  private static final String DEPENDENCY = "redis";
  private static final String UNKNOWN_DATABASE = "none";

  private final Meters meters;
  private final Dependencies dependencies;
  private final ConcurrentMap<Integer, DatabaseMeters> byDatabase = new ConcurrentHashMap<>();

  /** What connections were told to speak to. */
  private final WeakMap<Object, Integer> databases = new WeakMap<>();

  private volatile boolean isAnySelected;

  /** For which cache the thread sends what it sends. */
  private final ThreadLocal<String> cacheName = new ThreadLocal<>();

  private volatile boolean isAnyCaching;

  /** The commands whose replies come later, by their tickets. */
  private final SentCommands sent = new SentCommands();

  /** The commands of transactions that connections were told so far. */
  private final WeakMap<Object, Queue<QueuedCommand>> transactions = new WeakMap<>();

  private final ReplyQueues queues = new ReplyQueues(this);

  /** The counters of caches inside the application, by what those name themselves by. */
  private final Attachments<CacheCounters> near = new Attachments<>(CacheCounters.class);

  private final SharedConnections connections = new SharedConnections(this, sent);

  public RedisHandler(Meters meters, Dependencies dependencies) {
    this.meters = meters;
    this.dependencies = dependencies;
  }

  @Override
  public void connected(@Nullable Throwable thrown) {
    Dependency redis = seen();
    if (thrown == null || ErrorKind.of(thrown).isAnswer()) {
      redis.answered(System.nanoTime());
    } else {
      redis.unreachable();
    }
  }

  @Override
  public void reconnected() {
    seen();
    meters.redisReconnects.with().increment();
  }

  @Override
  public void exhausted() {
    seen();
    meters.redisPoolExhausted.with().increment();
  }

  @Override
  public void redirected() {
    seen();
    meters.redisRedirects.with().increment();
  }

  @Override
  public @Nullable String caching(@Nullable String name) {
    String before = isAnyCaching ? cacheName.get() : null;
    if (name != null) {
      isAnyCaching = true;
      cacheName.set(name);
    } else if (before != null) {
      cacheName.remove();
    }
    return before;
  }

  @Override
  public void selected(Object connection, int database) {
    databases.put(connection, database);
    isAnySelected = true;
  }

  @Override
  public int database(Object connection, int untold) {
    Integer database = isAnySelected ? databases.get(connection) : null;
    return database == null ? untold : database;
  }

  @Override
  public RedisCall sending(String command, int arguments, int database, boolean blocks) {
    return new TimedCommand(meters(command, database, blocks), arguments);
  }

  @Override
  public void sent(Object ticket, String command, int arguments, int database, boolean blocks) {
    sent.put(ticket, new TimedCommand(meters(command, database, blocks), arguments));
  }

  @Override
  public void attempt(Object ticket, String command, int arguments, int database, boolean blocks) {
    Object attempt = sent.attempt();
    if (attempt != null) {
      PendingCommand call = sent.pending(attempt);
      if (call == null) {
        call = new TimedCommand(meters(command, database, blocks), arguments);
        sent.put(attempt, call);
      } else {
        redirected(); // it goes on until its final reply
      }
      sent.put(ticket, call);
    }
  }

  @Override
  public RedisPipeline pipeline(int database) {
    return new Pipeline(meters(database));
  }

  @Override
  public void queued(
      Object ticket,
      String command,
      int arguments,
      int database,
      @Nullable RedisPipeline pipeline) {
    sent.put(
        ticket,
        new QueuedCommand(meters(command, database, false), arguments, (Pipeline) pipeline));
  }

  @Override
  public void opened(Object connection, int database) {
    connections.opened(connection, database);
  }

  @Override
  public void relays(Object connection) {
    connections.relays(connection);
  }

  @Override
  public void activated(Object endpoint) {
    if (connections.isActiveAgain(endpoint)) {
      reconnected();
    }
    connected(null);
  }

  @Override
  public void holding(Object connection, boolean holds) {
    connections.of(connection).hold(holds);
  }

  @Override
  public void flushing(Object connection) {
    connections.of(connection).flush();
  }

  @Override
  public @Nullable RedisPipeline batch(Object connection) {
    return connections.batch(connection);
  }

  @Override
  public void dispatched(
      Object connection,
      Object ticket,
      String command,
      int arguments,
      boolean blocks,
      @Nullable RedisPipeline pipeline) {
    connections.dispatched(connection, ticket, command, arguments, blocks, pipeline);
  }

  @Override
  public void dispatchedInTransaction(
      Object connection, Object ticket, String command, int arguments) {
    connections.dispatchedInTransaction(connection, ticket, command, arguments);
  }

  @Override
  public void selecting(Object connection, Object ticket, int database) {
    connections.selecting(connection, ticket, database);
  }

  @Override
  public void discarding(boolean discards) {
    connections.discarding(discards);
  }

  @Override
  public void acquired(CompletableFuture<?> connection) {
    if (connection.isCompletedExceptionally() && !connection.isCancelled()) {
      try {
        connection.getNow(null);
      } catch (CompletionException failed) {
        if (failed.getCause() instanceof NoSuchElementException) {
          exhausted();
        }
      }
    }
  }

  @Override
  public void nil(Object ticket) {
    PendingCommand command = sent.pending(ticket);
    if (command != null) {
      command.nil();
    }
  }

  @Override
  public @Nullable RedisCall over(Object ticket) {
    return connections.over(ticket);
  }

  @Override
  public void part(Object ticket, @Nullable Object reply, boolean isList) {
    PendingCommand command = sent.pending(ticket);
    if (command != null && reply == null && !isList) {
      command.nil();
    }
    if (command instanceof QueuedCommand
        && ((QueuedCommand) command).isInTransaction()
        && (isList || !command.meters.repliesList())) {
      command.replied(reply, null);
    }
  }

  @Override
  public void refused(Object ticket, Throwable thrown) {
    RedisCall call = sent.get(ticket);
    if (call instanceof QueuedCommand) {
      call.failed(thrown);
    }
  }

  @Override
  public @Nullable Object attempting(@Nullable Object attempt) {
    return sent.attempting(attempt);
  }

  @Override
  public @Nullable Object seeking(@Nullable Object attempt) {
    return sent.seeking(attempt);
  }

  @Override
  public void waiting() {
    Object seeker = sent.seeker();
    if (seeker != null && sent.get(seeker) == null) {
      sent.put(seeker, PoolWait.INSTANCE);
    }
  }

  @Override
  public RedisBatch batch(
      Object connection, int database, boolean isAtomic, boolean isQueued, boolean isAnsweredOnce) {
    Pipeline pipeline = isAtomic || isQueued ? null : new Pipeline(meters(database));
    Queue<QueuedCommand> transaction = null;
    if (isQueued) {
      transaction = transactions.get(connection);
      if (transaction == null) {
        transaction = new ConcurrentLinkedQueue<>();
        transactions.put(connection, transaction);
      }
    }
    return new CommandBatch(this, sent, database, pipeline, transaction, isAnsweredOnce);
  }

  @Override
  public void attempted(Object attempt, CompletableFuture<?> outcome) {
    try {
      outcome.getNow(null);
      attempted(attempt, (Throwable) null);
    } catch (CompletionException failed) {
      Throwable cause = failed.getCause();
      attempted(attempt, cause == null ? failed : cause);
    } catch (CancellationException givenUp) {
      attempted(attempt, givenUp);
    }
  }

  @Override
  public void attempted(Object attempt, @Nullable Throwable thrown) {
    if (thrown != null && ErrorKind.of(thrown) == ErrorKind.MOVED) {
      return; // it is followed, by another attempt for the same commands
    }
    RedisCall call = sent.take(attempt);
    if (thrown == null) {
      if (call instanceof CommandBatch) {
        call.replied(null, null);
      }
    } else if (call == PoolWait.INSTANCE) {
      waitedFor(thrown);
    } else {
      // An attempt is cancelled where its time is up and another one follows.
      boolean isGivenUp = thrown instanceof CancellationException;
      attemptFailed(call, isGivenUp ? new TimeoutException() : thrown);
    }
  }

  /** A command that found no connection is evidence only: measured is what was sent. */
  private void attemptFailed(@Nullable RedisCall call, Throwable thrown) {
    if (call != null) {
      call.failed(thrown);
    } else if (ErrorKind.of(thrown).isAbsence()) {
      seen().unreachable();
    }
  }

  /** A pool that has no connection to give says nothing of Redis. */
  private void waitedFor(Throwable thrown) {
    ErrorKind kind = ErrorKind.of(thrown);
    if (kind == ErrorKind.TIMEOUT) {
      exhausted();
    } else if (kind.isAbsence()) {
      seen().unreachable();
    }
  }

  @Override
  public void connecting(CompletionStage<?> connection) {
    connection.whenComplete((opened, thrown) -> connected(thrown));
  }

  @Override
  public RedisReplies replies(Object connection) {
    return queues.of(connection);
  }

  @Override
  public void gathering() {
    queues.gathering();
  }

  @Override
  public void gathered() {
    queues.gathered();
  }

  @Override
  public void discarding(@Nullable Object pool) {
    queues.discarding(pool);
  }

  @Override
  public void opened(Object pool) {
    queues.opened(pool);
  }

  @Override
  public void following() {
    queues.following();
  }

  @Override
  public void followed() {
    queues.followed();
  }

  @Override
  public void near(Object cache, Object connection) {
    if (near.get(cache) == null) {
      near.put(cache, queues.of(connection).database().near("jedis"));
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

  /** Redis could not be reached. */
  void unreachable() {
    seen().unreachable();
  }

  CommandMeters meters(String command, int database, boolean blocks) {
    return meters(command, meters(database), blocks);
  }

  CommandMeters meters(String command, DatabaseMeters database, boolean blocks) {
    RedisCommand row = blocks ? RedisCommand.BLOCKING : RedisCommand.named(command);
    return ofCache(database).of(row);
  }

  /** The meters of this database for what the thread does: those of the cache it works for. */
  DatabaseMeters ofCache(DatabaseMeters database) {
    String cache = isAnyCaching ? cacheName.get() : null;
    return cache == null ? database : database.ofCache(cache);
  }

  DatabaseMeters meters(int database) {
    DatabaseMeters found = byDatabase.get(database);
    return found == null ? make(database) : found;
  }

  private DatabaseMeters make(int database) {
    String namespace =
        database < 0 ? UNKNOWN_DATABASE : meters.dbNamespaces.admit(Integer.toString(database));
    // The map stays as small as the cap: all databases beyond it are one.
    int key = namespace.equals(Family.OTHER) ? Integer.MAX_VALUE : database;
    return byDatabase.computeIfAbsent(key, k -> new DatabaseMeters(meters, seen(), namespace));
  }

  /** Redis is in use: its counters are there from here on, at 0 as long as nothing happens. */
  private Dependency seen() {
    meters.redisReconnects.with();
    meters.redisRedirects.with();
    meters.redisPoolExhausted.with();
    return dependencies.seen(DEPENDENCY);
  }
}
