package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.util.Attachments;
import io.vigia.agent.util.WeakMap;
import io.vigia.bootstrap.RedisCall;
import io.vigia.bootstrap.RedisHook;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
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

  /** The commands whose replies come later, by their tickets. */
  private final Attachments<CommandInProgress> sent = new Attachments<>(CommandInProgress.class);

  public RedisHandler(Meters meters, Dependencies dependencies) {
    this.meters = meters;
    this.dependencies = dependencies;
  }

  @Override
  public void connected(@Nullable Throwable thrown) {
    Dependency redis = dependencies.seen(DEPENDENCY);
    if (thrown == null || ErrorKind.of(thrown).isAnswer()) {
      redis.answered(System.nanoTime());
    } else {
      redis.unreachable();
    }
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
  public RedisCall sending(String command, int arguments, int database) {
    return start(command, arguments, database);
  }

  @Override
  public void sent(Object ticket, String command, int arguments, int database) {
    sent.put(ticket, start(command, arguments, database));
  }

  @Override
  public void nil(Object ticket) {
    CommandInProgress command = sent.get(ticket);
    if (command != null) {
      command.nil();
    }
  }

  @Override
  public @Nullable RedisCall over(Object ticket) {
    return sent.take(ticket);
  }

  @Override
  public void attempted(CompletableFuture<?> ticket) {
    CommandInProgress command = sent.take(ticket);
    try {
      Object reply = ticket.getNow(null);
      if (command != null) {
        command.replied(reply, null);
      }
    } catch (CompletionException failed) {
      Throwable cause = failed.getCause();
      attemptFailed(command, cause == null ? failed : cause);
    } catch (CancellationException givenUp) {
      // An attempt is cancelled where its time is up and another one follows.
      attemptFailed(command, new TimeoutException());
    }
  }

  /** A command that found no connection is evidence only: measured is what was sent. */
  private void attemptFailed(@Nullable CommandInProgress command, Throwable thrown) {
    if (command != null) {
      command.failed(thrown);
    } else if (ErrorKind.of(thrown).isAbsence()) {
      dependencies.seen(DEPENDENCY).unreachable();
    }
  }

  private CommandInProgress start(String name, int arguments, int database) {
    DatabaseMeters meters = byDatabase.get(database);
    if (meters == null) {
      meters = make(database);
    }
    return new CommandInProgress(meters.of(RedisCommand.named(name)), arguments);
  }

  private DatabaseMeters make(int database) {
    String namespace =
        database < 0 ? UNKNOWN_DATABASE : meters.dbNamespaces.admit(Integer.toString(database));
    // The map stays as small as the cap: all databases beyond it are one.
    int key = namespace.equals(Family.OTHER) ? Integer.MAX_VALUE : database;
    return byDatabase.computeIfAbsent(
        key, k -> new DatabaseMeters(meters, dependencies.seen(DEPENDENCY), namespace));
  }
}
