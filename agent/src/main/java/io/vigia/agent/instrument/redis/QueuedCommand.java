package io.vigia.agent.instrument.redis;

import org.jspecify.annotations.Nullable;

/** A command that goes with others: it is counted, and the round trip of all of them is timed. */
final class QueuedCommand extends PendingCommand {
  /** Null in a transaction. */
  private final @Nullable Pipeline pipeline;

  QueuedCommand(CommandMeters meters, int arguments, @Nullable Pipeline pipeline) {
    super(meters, arguments);
    this.pipeline = pipeline;
    if (pipeline != null) {
      pipeline.queued();
    }
  }

  /** True where the reply is a part of that to EXEC. */
  boolean isInTransaction() {
    return pipeline == null;
  }

  @Override
  void succeeded(@Nullable Object reply) {
    meters.queuedReplied(arguments, reply, nils);
    if (pipeline != null) {
      pipeline.over();
    }
  }

  @Override
  void failed(ErrorKind kind) {
    meters.queuedFailed(kind);
    if (pipeline != null) {
      pipeline.failed(kind);
    }
  }

  @Override
  void dropped() {
    if (pipeline != null) {
      pipeline.over();
    }
  }
}
