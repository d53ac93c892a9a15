package io.vigia.agent.instrument.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vigia.bootstrap.RedisReplies;
import org.jspecify.annotations.Nullable;

/** What one connection tells: which of what it reads are replies, and whether it broke. */
final class ReplyQueue implements RedisReplies {
  private final JedisHandler jedis;
  private final OpenCommands open;

  /** Something was read since it was opened or broke. */
  private boolean isOpen;

  /** It broke, and was not closed yet. */
  private boolean isLost;

  /** It broke and was closed, and was not opened again. */
  private boolean isGone;

  /** What is read are messages, and they answer no command. */
  private boolean isSubscribed;

  private boolean isToldBelow;

  /** It was closed, and the commands from before are not forgotten yet. */
  private volatile boolean isClosed;

  /** When it was last told that Redis is absent, 0 for never. */
  private long absentSince;

  ReplyQueue(JedisHandler jedis, RedisHandler handler) {
    this.jedis = jedis;
    open = new OpenCommands(jedis, handler);
  }

  @Override
  public void written(
      String command, int arguments, boolean blocks, long start, @Nullable Throwable thrown) {
    isToldBelow = true;
    RedisCommand row = blocks ? RedisCommand.BLOCKING : RedisCommand.named(command);
    if (thrown != null) {
      unwritten(row, arguments, start, thrown);
    } else if (row.isTimed || isAnswered(row)) {
      commands().add(row, arguments, start);
      isSubscribed = false;
    }
  }

  @Override
  public void writtenBytes(
      String command, byte[][] arguments, long start, @Nullable Throwable thrown) {
    if (!isToldBelow) {
      boolean blocks = command.startsWith("XREAD") && hasBlock(arguments);
      written(command, arguments.length, blocks, start, thrown);
      isToldBelow = false;
      if (thrown == null && command.equals("SELECT") && arguments.length == 1) {
        selecting(arguments[0]);
      }
    }
  }

  private static boolean hasBlock(byte[][] arguments) {
    for (byte[] argument : arguments) {
      if (argument.length == 5 && new String(argument, US_ASCII).equalsIgnoreCase("BLOCK")) {
        return true;
      }
    }
    return false;
  }

  /** Not so subscriptions, nor what else may be written while messages are read. */
  private boolean isAnswered(RedisCommand row) {
    switch (row.name) {
      case "SUBSCRIBE":
      case "PSUBSCRIBE":
      case "SSUBSCRIBE":
      case "MONITOR":
        isSubscribed = true;
        return false;
      case "UNSUBSCRIBE":
      case "PUNSUBSCRIBE":
      case "SUNSUBSCRIBE":
        return false;
      case "PING":
      case "AUTH":
      case "QUIT":
        return !isSubscribed;
      default:
        return true;
    }
  }

  private void unwritten(RedisCommand row, int arguments, long start, Throwable thrown) {
    ErrorKind kind = ErrorKind.of(thrown);
    if (kind.isAbsence()) {
      commands().add(row, arguments, start);
      // What was opened for the command may have told of it.
      lose(kind, absentSince != 0 && absentSince - start >= 0);
    } else {
      commands().refuse(row, start, kind);
    }
  }

  @Override
  public void selecting(byte[] digits) {
    int index = 0;
    for (byte digit : digits) {
      index = 10 * index + digit - '0';
    }
    commands().amendLast(index);
  }

  @Override
  public void read(@Nullable Object reply, @Nullable Throwable thrown) {
    ErrorKind error = thrown == null ? null : ErrorKind.of(thrown);
    if (error != null && error.isAbsence()) {
      lose(error, false);
      return;
    }
    isOpen = true;
    if (isGone) {
      isGone = false;
      jedis.reconnected();
    }
    commands().answer(reply, error);
  }

  @Override
  public void gathering() {
    commands().gathering();
  }

  @Override
  public void gathered() {
    commands().gathered();
  }

  @Override
  public void unsent(Throwable thrown) {
    ErrorKind kind = ErrorKind.of(thrown);
    if (kind.isAbsence()) {
      lose(kind, false);
    }
  }

  @Override
  public void unconnected(Throwable thrown) {
    ErrorKind kind = ErrorKind.of(thrown);
    if (kind.isAbsence()) {
      absentSince = System.nanoTime();
      jedis.unreachable();
    }
  }

  @Override
  public void closed() {
    isOpen = false;
    isGone |= isLost && !jedis.isOwed();
    isLost = false;
    isSubscribed = false;
    isClosed = true;
  }

  /** The connection broke, and with it everything that has no reply. */
  private void lose(ErrorKind kind, boolean isTold) {
    isLost |= isOpen;
    isOpen = false;
    long end = System.nanoTime();
    if (!isTold) {
      absentSince = end;
      commands().testify(end, kind);
    }
    isSubscribed = false;
    commands().fail(end, kind);
  }

  /**
   * Those of the open connection. A pool or a subscriber may be closed by another thread than the
   * one that uses the connection, and only that one touches its commands.
   */
  private OpenCommands commands() {
    if (isClosed) {
      isClosed = false;
      open.close();
    }
    return open;
  }

  /** The database that the connection speaks to. */
  DatabaseMeters database() {
    return commands().database();
  }
}
