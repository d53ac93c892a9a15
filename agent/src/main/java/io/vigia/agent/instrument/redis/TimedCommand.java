package io.vigia.agent.instrument.redis;

import org.jspecify.annotations.Nullable;

/** A command that is sent by itself. */
final class TimedCommand extends PendingCommand {
  /** The lower half of the id of the thread that sent it. */
  private final int thread;

  private final long start;

  TimedCommand(CommandMeters meters, int arguments) {
    this(meters, arguments, (int) Thread.currentThread().getId(), System.nanoTime());
  }

  /** A command that another thread sent, or at another time. */
  TimedCommand(CommandMeters meters, int arguments, int thread, long start) {
    super(meters, arguments);
    this.thread = thread;
    this.start = start;
  }

  @Override
  void succeeded(@Nullable Object reply) {
    meters.replied(start, System.nanoTime(), arguments, reply, nils);
  }

  @Override
  void failed(ErrorKind kind) {
    meters.failed(start, System.nanoTime(), kind);
  }

  @Override
  void dropped() {
    // There is nothing to give back.
  }

  /**
   * Synchronous clients cancel a command that took too long, on the thread that waited for it; who
   * else cancels has lost interest.
   */
  @Override
  public void cancelled() {
    boolean waited = (int) Thread.currentThread().getId() == thread;
    fail(waited ? ErrorKind.TIMEOUT : ErrorKind.CANCELLED);
  }
}
