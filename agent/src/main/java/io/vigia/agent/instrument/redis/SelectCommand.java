package io.vigia.agent.instrument.redis;

import org.jspecify.annotations.Nullable;

/** SELECT on its way: what is sent after it goes to another database, unless Redis refuses it. */
final class SelectCommand extends PendingCommand {
  private final SharedConnection connection;
  private final int before;
  private final long start = System.nanoTime();

  /**
   * @param before the database until now
   */
  SelectCommand(CommandMeters meters, SharedConnection connection, int before) {
    super(meters, 1);
    this.connection = connection;
    this.before = before;
  }

  @Override
  void succeeded(long end, @Nullable Object reply) {
    meters.replied(start, end, arguments, reply, nils);
  }

  @Override
  void failed(long end, ErrorKind kind) {
    if (kind.isAnswer()) {
      connection.select(before);
    }
    meters.failed(start, end, kind);
  }

  @Override
  void dropped() {
    connection.select(before);
  }
}
