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
  void succeeded(@Nullable Object reply) {
    meters.replied(start, System.nanoTime(), arguments, reply, nils);
  }

  @Override
  void failed(ErrorKind kind) {
    if (kind.isAnswer()) {
      connection.select(before);
    }
    meters.failed(start, System.nanoTime(), kind);
  }

  @Override
  void dropped() {
    connection.select(before);
  }
}
