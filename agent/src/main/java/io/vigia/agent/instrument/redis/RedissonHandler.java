package io.vigia.agent.instrument.redis;

import io.vigia.agent.util.LibraryObject;
import io.vigia.agent.util.WeakMap;
import io.vigia.bootstrap.RedisBatch;
import io.vigia.bootstrap.RedisCall;
import io.vigia.bootstrap.RedissonHook;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Ends each attempt of Redisson, and each command in it, by what it is told first. */
public final class RedissonHandler implements RedissonHook {
  private final RedisHandler redis;
  private final SentCommands sent = new SentCommands();

  /** The commands of transactions that connections were told so far. */
  private final WeakMap<Object, Queue<QueuedCommand>> transactions = new WeakMap<>();

  private volatile @Nullable UnsentCommand lastUnsent;

  public RedissonHandler(RedisHandler redis) {
    this.redis = redis;
  }

  @Override
  public void attempt(Object ticket, String command, int arguments, int database, boolean blocks) {
    Object attempt = sent.attempt();
    if (attempt != null) {
      RedisCall before = sent.get(attempt);
      PendingCommand call = SentCommands.pending(before);
      if (call == null) {
        CommandMeters meters = redis.meters(command, database, blocks, cacheName(before));
        call = new TimedCommand(meters, arguments);
        sent.put(attempt, call);
      } else {
        redis.redirected(); // it goes on until its final reply
      }
      sent.put(ticket, call);
    }
  }

  /** The cache that an attempt is for, as far as what is known of it says; null for none. */
  private static @Nullable String cacheName(@Nullable RedisCall call) {
    if (call instanceof UnsentCommand) {
      return ((UnsentCommand) call).cacheName;
    }
    if (call instanceof CommandBatch) {
      return ((CommandBatch) call).cacheName;
    }
    return call instanceof PendingCommand ? ((PendingCommand) call).meters.cacheName : null;
  }

  @Override
  public @Nullable RedisCall answered(Object ticket) {
    return sent.take(ticket);
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
    String cacheName = attempt == null ? null : redis.cacheName();
    if (attempt != null && cacheName != null && sent.get(attempt) == null) {
      sent.put(attempt, unsent(cacheName));
    }
    return sent.seeking(attempt);
  }

  @Override
  public void waiting() {
    Object seeker = sent.seeker();
    RedisCall call = seeker == null ? null : sent.get(seeker);
    if (seeker != null && (call == null || call instanceof UnsentCommand)) {
      String cacheName = call == null ? redis.cacheName() : cacheName(call);
      sent.put(seeker, new UnsentCommand(cacheName, true));
    }
  }

  @Override
  public RedisBatch batch(
      Object connection, int database, boolean isAtomic, boolean isQueued, boolean isAnsweredOnce) {
    Pipeline pipeline = isAtomic || isQueued ? null : new Pipeline(redis.meters(database));
    Queue<QueuedCommand> transaction = null;
    if (isQueued) {
      transaction = transactions.get(connection);
      if (transaction == null) {
        transaction = new ConcurrentLinkedQueue<>();
        transactions.put(connection, transaction);
      }
    }
    Object attempt = sent.attempt();
    String cacheName = attempt == null ? null : cacheName(sent.get(attempt));
    return new CommandBatch(
        redis, sent, database, cacheName, pipeline, transaction, isAnsweredOnce);
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
    } else if (call instanceof UnsentCommand && ((UnsentCommand) call).isWaiting) {
      waitedFor(thrown);
    } else {
      // An attempt is cancelled where its time is up and another one follows.
      boolean isGivenUp = thrown instanceof CancellationException;
      attemptFailed(call, isGivenUp ? new TimeoutException() : thrown);
    }
    String cacheName = thrown == null ? null : cacheName(call);
    if (cacheName != null) {
      sent.put(attempt, unsent(cacheName)); // a thread of Redisson's may try once more
    }
  }

  /** One object does for all commands of a cache in a row. */
  private UnsentCommand unsent(String cacheName) {
    UnsentCommand last = lastUnsent;
    if (last == null || !cacheName.equals(last.cacheName)) {
      last = new UnsentCommand(cacheName, false);
      lastUnsent = last;
    }
    return last;
  }

  /** A command that found no connection is evidence only: measured is what was sent. */
  private void attemptFailed(@Nullable RedisCall call, Throwable thrown) {
    if (call != null && !(call instanceof UnsentCommand)) {
      call.failed(thrown);
    } else if (ErrorKind.of(thrown).isAbsence()) {
      redis.unreachable();
    }
  }

  /** A pool that has no connection to give says nothing of Redis. */
  private void waitedFor(Throwable thrown) {
    ErrorKind kind = ErrorKind.of(thrown);
    if (kind == ErrorKind.TIMEOUT) {
      redis.exhausted();
    } else if (kind.isAbsence()) {
      redis.unreachable();
    }
  }

  @Override
  public void connecting(Object client, CompletionStage<?> connection) {
    connection.whenComplete(
        (opened, thrown) -> {
          redis.connected(thrown);
          if (thrown == null) {
            leads(client);
          }
        });
  }

  private void leads(Object client) {
    LibraryObject redisson = new LibraryObject(client);
    String configured = redisson.get("getConfig").text("getAddress");
    boolean isEncrypted = configured != null && configured.startsWith("rediss:");
    redis.addresses().add(redisson.get("getAddr").raw(), isEncrypted);
  }
}
