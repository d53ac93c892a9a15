package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.ThreadState;
import org.jspecify.annotations.Nullable;

/** The reading of replies to commands that were written together, where one is under way. */
final class RoundTrip {
  private boolean isUnderWay;
  private boolean isOneByOne;
  private long start;

  /** Nothing to be measured was among them. */
  private boolean isEmpty;

  /** Why Redis did not answer all of it; null where it did. */
  private @Nullable ErrorKind absence;

  /**
   * @param isOneByOne true where no method reads them all, and the last reply is the end
   */
  void begin(long at, boolean isOneByOne) {
    isUnderWay = true;
    this.isOneByOne = isOneByOne;
    start = at;
    isEmpty = true;
    absence = null;
  }

  boolean isUnderWay() {
    return isUnderWay;
  }

  boolean isOneByOne() {
    return isOneByOne;
  }

  /** A command got its reply. */
  void add(RedisCommand command) {
    if (command.isTimed) {
      isEmpty = false;
    }
  }

  /** A command got none. */
  void fail(RedisCommand command, ErrorKind kind) {
    add(command);
    absence = kind;
  }

  void end(DatabaseMeters database) {
    if (isUnderWay && !isEmpty) {
      long end = System.nanoTime();
      if (absence == null) { // else it was told when the connection broke
        database.testify(end, null);
      }
      database.pipelined(ThreadState.current().request, start, end, absence);
    }
    drop();
  }

  /** The rest of it is not awaited. */
  void drop() {
    isUnderWay = false;
    isOneByOne = false;
  }
}
