package io.vigia.agent.instrument.redis;

import io.vigia.agent.util.Attachments;
import io.vigia.agent.util.LibraryObject;
import io.vigia.bootstrap.LettuceHook;
import io.vigia.bootstrap.RedisCall;
import io.vigia.bootstrap.RedisPipeline;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way through the connections of Lettuce, until its reply comes on another thread.
 */
public final class LettuceHandler implements LettuceHook {
  private static final int DEFAULT_DATABASE = 0;
  private static final int UNTOLD_DATABASE = -1;

  private final RedisHandler redis;

  /** The commands whose replies come later, by their tickets. */
  private final Attachments<PendingCommand> sent = new Attachments<>(PendingCommand.class);

  private final Attachments<SharedConnection> connections =
      new Attachments<>(SharedConnection.class);

  /** The commands that were not sent to a node yet, by their tickets. */
  private final Attachments<RelayedCommand> relayed = new Attachments<>(RelayedCommand.class);

  private volatile boolean isAnyRelayed;

  /** The endpoints that had a channel. */
  private final Attachments<Boolean> activated = new Attachments<>(Boolean.class);

  /** Present while the thread ends commands that were not executed. */
  private final ThreadLocal<Boolean> discarding = new ThreadLocal<>();

  private volatile boolean isAnyDiscarding;

  public LettuceHandler(RedisHandler redis) {
    this.redis = redis;
  }

  @Override
  public void opened(Object connection, int database) {
    connections.put(connection, new SharedConnection(redis::meters, database, false));
  }

  @Override
  public void relays(Object connection) {
    isAnyRelayed = true;
    connections.put(connection, new SharedConnection(redis::meters, UNTOLD_DATABASE, true));
  }

  @Override
  public void activated(Object endpoint) {
    boolean isAgain = activated.get(endpoint) != null;
    activated.put(endpoint, true);
    if (isAgain) {
      redis.reconnected();
    }
    redis.connected(null);
  }

  @Override
  public void reached(Object channel) {
    LibraryObject opened = new LibraryObject(channel);
    String handlers = opened.get("pipeline").text("names");
    boolean isEncrypted = handlers != null && handlers.toLowerCase(Locale.ROOT).contains("ssl");
    redis.addresses().add(opened.get("remoteAddress").raw(), isEncrypted);
  }

  @Override
  public void holding(Object connection, boolean holds) {
    of(connection).hold(holds);
  }

  @Override
  public void flushing(Object connection) {
    of(connection).flush();
  }

  /** A connection that nobody told of is one to the default database. */
  private SharedConnection of(Object connection) {
    SharedConnection found = connections.get(connection);
    if (found == null) {
      found = new SharedConnection(redis::meters, DEFAULT_DATABASE, false);
      connections.put(connection, found);
    }
    return found;
  }

  @Override
  public @Nullable RedisPipeline batch(Object connection) {
    SharedConnection through = of(connection);
    return through.isHolding() || through.isRelay ? null : new Pipeline(through.meters());
  }

  @Override
  public void dispatched(
      Object connection,
      Object ticket,
      String command,
      int arguments,
      boolean blocks,
      @Nullable RedisPipeline pipeline) {
    SharedConnection through = of(connection);
    if (through.isRelay) {
      relay(through, ticket, command, blocks);
      return;
    }
    CommandMeters found = redis.meters(command, through.meters(), blocks);
    if (pipeline != null) {
      sent.put(ticket, new QueuedCommand(found, arguments, (Pipeline) pipeline));
    } else if (through.isHolding()) {
      sent.put(ticket, through.held(found, arguments));
    } else {
      RelayedCommand before = isAnyRelayed ? relayed.take(ticket) : null;
      sent.put(
          ticket,
          before == null ? new TimedCommand(found, arguments) : before.sent(found, arguments));
    }
  }

  /** What is held back is counted by the connections to the nodes, which hold it back as well. */
  private void relay(SharedConnection through, Object ticket, String command, boolean blocks) {
    if (!through.isHolding()) {
      relayed.put(ticket, new RelayedCommand(() -> redis.meters(command, UNTOLD_DATABASE, blocks)));
    }
  }

  @Override
  public void dispatchedInTransaction(
      Object connection, Object ticket, String command, int arguments) {
    SharedConnection through = of(connection);
    if (!through.isRelay) {
      CommandMeters found = redis.meters(command, through.meters(), false);
      sent.put(ticket, new QueuedCommand(found, arguments, null));
    }
  }

  @Override
  public void selecting(Object connection, Object ticket, int database) {
    SharedConnection through = of(connection);
    if (!through.isRelay) {
      CommandMeters found = redis.meters("SELECT", through.meters(), false);
      sent.put(ticket, new SelectCommand(found, through, through.select(database)));
    }
  }

  @Override
  public void discarding(boolean discards) {
    if (discards) {
      isAnyDiscarding = true;
      discarding.set(true);
    } else {
      discarding.remove();
    }
  }

  @Override
  public void acquired(CompletableFuture<?> connection) {
    if (connection.isCompletedExceptionally() && !connection.isCancelled()) {
      try {
        connection.getNow(null);
      } catch (CompletionException failed) {
        if (failed.getCause() instanceof NoSuchElementException) {
          redis.exhausted();
        }
      }
    }
  }

  @Override
  public void nil(Object ticket) {
    PendingCommand command = sent.get(ticket);
    if (command != null) {
      command.nil();
    }
  }

  @Override
  public void completing(Object ticket) {
    PendingCommand command = isDiscarding() ? sent.take(ticket) : null;
    if (command != null) {
      command.discarded();
    }
  }

  @Override
  public @Nullable RedisCall over(Object ticket) {
    PendingCommand command = sent.take(ticket);
    return command == null && isAnyRelayed ? relayed.take(ticket) : command;
  }

  private boolean isDiscarding() {
    return isAnyDiscarding && discarding.get() != null;
  }
}
