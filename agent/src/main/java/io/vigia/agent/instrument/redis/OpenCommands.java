package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.ThreadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one connection that were written and are not over, and what becomes of them:
 * alone, in a pipeline or in a transaction, which is told by how their replies are read.
 */
final class OpenCommands {
  private static final RedisCommand MULTI = RedisCommand.named("MULTI");
  private static final RedisCommand EXEC = RedisCommand.named("EXEC");
  private static final RedisCommand DISCARD = RedisCommand.named("DISCARD");
  private static final RedisCommand RESET = RedisCommand.named("RESET");
  private static final RedisCommand QUIT = RedisCommand.named("QUIT");
  private static final RedisCommand SELECT = RedisCommand.named("SELECT");

  private final JedisHandler jedis;
  private final RedisHandler handler;
  private final ReplyRing ring = new ReplyRing();
  private final RoundTrip roundTrip = new RoundTrip();
  private DatabaseMeters database;

  /** MULTI is answered, and what follows is put in a queue until EXEC. */
  private boolean isInTransaction;

  OpenCommands(JedisHandler jedis, RedisHandler handler) {
    this.jedis = jedis;
    this.handler = handler;
    database = handler.meters(0);
  }

  /** The database that replies come from. */
  DatabaseMeters database() {
    return database;
  }

  /** A command was written. */
  void add(RedisCommand row, int arguments, long start) {
    ring.add(row.index, arguments, start);
  }

  /** A command was not written, for a reason that leaves the others as they are. */
  void refuse(RedisCommand row, long start, ErrorKind kind) {
    if (isInTransaction || roundTrip.isUnderWay() || ring.end() > ring.next()) {
      meters(row).queuedFailed(kind);
    } else {
      long end = System.nanoTime();
      meters(row).failed(start, end, kind);
      meters(row).happened(ThreadState.current().request, start, end, true);
    }
  }

  /** Another number in place of that of the last command's arguments. */
  void amendLast(int arguments) {
    ring.amendLast(arguments);
  }

  /** The next reply was read. */
  void answer(@Nullable Object reply, @Nullable ErrorKind error) {
    if (ring.next() == ring.end()) {
      ring.skip(); // a message, or a reply beyond those that are kept
      return;
    }
    RedisCommand row = row(ring.next());
    beginOneByOne();
    if (isInTransaction && !isEnd(row)) {
      if (error != null) {
        meters(row).queuedFailed(error);
      }
      ring.queue(error != null);
    } else {
      if (row == EXEC && reply instanceof List) {
        executed((List<?>) reply);
      }
      answered(row, reply, error);
      isInTransaction = error == null && row == MULTI;
      ring.take();
    }
    endOneByOne();
  }

  /** A command outside of transactions, or the end of one. */
  private void answered(RedisCommand row, @Nullable Object reply, @Nullable ErrorKind error) {
    int arguments = ring.arguments(ring.next());
    if (!roundTrip.isUnderWay()) {
      jedis.answered(meters(row), ring.start(ring.next()), arguments, reply, error);
    } else if (row != EXEC || !isEmpty(reply)) {
      roundTrip.add(row);
      if (row != EXEC) {
        queued(row, arguments, reply, error);
      }
    }
    if (error == null) {
      took(row, arguments);
    }
  }

  private void executed(List<?> replies) {
    int i = 0;
    for (long number = ring.first(); number < ring.next() && i < replies.size(); number++) {
      if (!ring.isVoid(number)) {
        Object reply = replies.get(i++);
        ErrorKind error = reply instanceof Throwable ? ErrorKind.of((Throwable) reply) : null;
        RedisCommand row = row(number);
        queued(row, ring.arguments(number), reply, error);
        if (error == null) {
          took(row, ring.arguments(number));
        }
      }
    }
  }

  private void queued(
      RedisCommand row, int arguments, @Nullable Object reply, @Nullable ErrorKind error) {
    if (error == null) {
      meters(row).queuedReplied(arguments, reply, 0);
    } else {
      meters(row).queuedFailed(error);
    }
  }

  /** What a command that succeeded does to the connection. */
  private void took(RedisCommand row, int arguments) {
    if (row == SELECT) {
      database = handler.meters(arguments);
    } else if (row == RESET) {
      database = handler.meters(0);
    }
  }

  /** A method begins to read many replies. */
  void gathering() {
    roundTrip.begin(System.nanoTime(), false);
  }

  /** It is over. */
  void gathered() {
    roundTrip.end(database);
  }

  /** Several commands wait, and no method of the connection reads all of their replies. */
  private void beginOneByOne() {
    boolean isAlone = ring.end() - ring.next() < 2 && !jedis.isGathering();
    if (!roundTrip.isUnderWay() && !isInTransaction && !isAlone) {
      roundTrip.begin(ring.start(ring.end() - 1), true);
    }
  }

  private void endOneByOne() {
    if (roundTrip.isOneByOne() && ring.next() == ring.end()) {
      roundTrip.end(database);
    }
  }

  /** That they all fail so is evidence of whether Redis is up, and tells it once. */
  void testify(long end, ErrorKind kind) {
    if (ring.next() < ring.end()) {
      RedisCommand row = row(ring.next());
      if (row != QUIT) { // some pools say it on connections that broke, too
        meters(row).testify(end, kind);
      }
    } else if (ring.first() < ring.end()) {
      meters(EXEC).testify(end, kind);
    }
  }

  /** They all get no reply any more. */
  void fail(long end, ErrorKind kind) {
    beginOneByOne();
    for (long number = ring.first(); number < ring.end(); number++) {
      if (!ring.isVoid(number)) {
        fail(number, end, kind);
      }
    }
    forget();
    endOneByOne();
  }

  private void fail(long number, long end, ErrorKind kind) {
    RedisCommand row = row(number);
    if (isInTransaction && !isEnd(row)) {
      meters(row).queuedFailed(kind);
      return;
    }
    isInTransaction = row == MULTI;
    if (!roundTrip.isUnderWay()) {
      jedis.unanswered(meters(row), ring.start(number), end, kind);
      return;
    }
    roundTrip.fail(row, kind);
    if (row != EXEC) {
      meters(row).queuedFailed(kind);
    }
  }

  /** The connection was closed, and nobody wants the replies that are still to come. */
  void close() {
    forget();
    roundTrip.drop();
    database = handler.meters(0);
  }

  private void forget() {
    ring.clear();
    isInTransaction = false;
  }

  private static boolean isEmpty(@Nullable Object reply) {
    return reply instanceof List && ((List<?>) reply).isEmpty();
  }

  private static boolean isEnd(RedisCommand row) {
    return row == EXEC || row == DISCARD || row == RESET;
  }

  private RedisCommand row(long number) {
    return RedisCommand.at(ring.row(number));
  }

  private CommandMeters meters(RedisCommand row) {
    return handler.ofCache(database).of(row);
  }
}
