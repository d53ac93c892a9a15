package io.vigia.agent.instrument.redis;

import io.vigia.bootstrap.RedisBatch;
import io.vigia.bootstrap.RedisCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Commands that one attempt sends in one go. Each of them ends with its own reply; those that got
 * none end with the attempt.
 */
final class CommandBatch implements RedisBatch, RedisCall {
  private final RedisHandler handler;
  private final SentCommands sent;
  private final int database;

  /** The cache for which it is sent, where another thread than that of the cache sends it. */
  final @Nullable String cacheName;

  /** Null in a transaction. */
  private final @Nullable Pipeline pipeline;

  /** What the transaction of the connection consists of so far; null where there is none. */
  private final @Nullable Queue<QueuedCommand> transaction;

  private final boolean isAnsweredOnce;
  private final List<PendingCommand> members = new ArrayList<>();
  private boolean isRedirected;

  CommandBatch(
      RedisHandler handler,
      SentCommands sent,
      int database,
      @Nullable String cacheName,
      @Nullable Pipeline pipeline,
      @Nullable Queue<QueuedCommand> transaction,
      boolean isAnsweredOnce) {
    this.handler = handler;
    this.sent = sent;
    this.database = database;
    this.cacheName = cacheName;
    this.pipeline = pipeline;
    this.transaction = transaction;
    this.isAnsweredOnce = isAnsweredOnce;
  }

  @Override
  public void add(Object ticket, String command, int arguments) {
    if (isAnsweredOnce) {
      addAnswered(ticket, command);
      return;
    }
    switch (command) {
      case "MULTI":
      case "DISCARD":
        if (transaction != null) {
          transaction.clear();
        }
        break;
      case "EXEC":
        addEnd(ticket);
        break;
      case "ASKING":
      case "CLIENT":
      case "WAIT":
      case "WAITAOF":
        break;
      default:
        addCommand(ticket, command, arguments);
    }
  }

  /** What the others are replied is not known, only when all of them were executed. */
  private void addAnswered(Object ticket, String command) {
    if (members.isEmpty()) {
      if (pipeline == null) {
        addEnd(ticket);
      } else {
        put(ticket, new QueuedCommand(meters(command), 0, pipeline));
      }
    }
  }

  private void addEnd(Object ticket) {
    if (!isSentAgain(ticket)) {
      put(ticket, new TimedCommand(meters("EXEC"), 0));
    }
  }

  private void addCommand(Object ticket, String command, int arguments) {
    if (transaction != null) {
      addQueued(command, arguments);
    } else if (!isSentAgain(ticket)) {
      CommandMeters meters = meters(command);
      put(ticket, new QueuedCommand(meters, arguments, pipeline));
    }
  }

  /** The reply to this ticket is QUEUED: its real one comes with another ticket. */
  private void addQueued(String command, int arguments) {
    QueuedCommand queued = new QueuedCommand(meters(command), arguments, null);
    members.add(queued);
    if (transaction != null) {
      transaction.add(queued);
    }
  }

  private CommandMeters meters(String command) {
    return handler.meters(command, database, false, cacheName);
  }

  private void put(Object ticket, PendingCommand command) {
    members.add(command);
    sent.put(ticket, command);
  }

  /** A command that was redirected goes on; it is part of the pipeline that it was sent with. */
  private boolean isSentAgain(Object ticket) {
    PendingCommand before = sent.pending(ticket);
    Object attempt = before == null ? sent.attempt() : null;
    if (attempt != null) {
      before = sent.pending(attempt); // sent by itself the first time
      if (before != null) {
        sent.put(ticket, before);
      }
    }
    if (before != null) {
      members.add(before);
      isRedirected = true;
    }
    return before != null;
  }

  @Override
  public void answeredBy(Object ticket) {
    QueuedCommand command = transaction == null ? null : transaction.poll();
    if (command != null && !command.isOver()) {
      put(ticket, command);
    }
  }

  @Override
  public void flushed() {
    Object attempt = sent.attempt();
    if (attempt != null && !members.isEmpty()) {
      sent.put(attempt, this);
    }
    if (isRedirected) {
      handler.redirected();
    }
    if (pipeline != null) {
      pipeline.flushed();
    }
  }

  @Override
  public boolean wantsReply() {
    return false;
  }

  @Override
  public void replied(@Nullable Object reply, @Nullable String error) {
    if (isAnsweredOnce) {
      for (PendingCommand member : members) {
        member.replied(null, error);
      }
    } // else each of them is told its own
  }

  @Override
  public void end(@Nullable Object reply, @Nullable Throwable thrown) {
    if (thrown != null) {
      failed(thrown);
    }
  }

  @Override
  public void failed(Throwable thrown) {
    if (isAnsweredInPart()) {
      // Redisson fails EXEC where one of its commands failed, and goes on with its reply.
      members.get(0).replied(null, null);
      return;
    }
    for (PendingCommand member : members) {
      member.failed(thrown);
    }
  }

  /** True where EXEC was answered with a list, though one of its elements is an error. */
  private boolean isAnsweredInPart() {
    for (PendingCommand member : members) {
      if (member instanceof QueuedCommand && member.isOver()) {
        return members.get(0) instanceof TimedCommand;
      }
    }
    return false;
  }

  @Override
  public void cancelled() {
    for (PendingCommand member : members) {
      member.cancelled();
    }
  }

  @Override
  public void discarded() {
    for (PendingCommand member : members) {
      member.discarded();
    }
  }
}
