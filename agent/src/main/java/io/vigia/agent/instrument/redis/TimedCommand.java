package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import org.jspecify.annotations.Nullable;

/** A command that is sent by itself. */
final class TimedCommand extends PendingCommand {
  /** The lower half of the id of the thread that sent it. */
  private final int thread;

  private final long start;
  private final @Nullable RequestContext request;

  TimedCommand(CommandMeters meters, int arguments) {
    this(
        meters,
        arguments,
        (int) Thread.currentThread().getId(),
        System.nanoTime(),
        ThreadState.current().request);
  }

  /**
   * A command that another thread sent, or at another time.
   *
   * @param request what has sent it; null for none
   */
  TimedCommand(
      CommandMeters meters,
      int arguments,
      int thread,
      long start,
      @Nullable RequestContext request) {
    super(meters, arguments);
    this.thread = thread;
    this.start = start;
    this.request = request;
  }

  @Override
  void succeeded(@Nullable Object reply) {
    long end = System.nanoTime();
    meters.replied(start, end, arguments, reply, nils);
    meters.happened(request, start, end, false);
  }

  @Override
  void failed(ErrorKind kind) {
    long end = System.nanoTime();
    meters.failed(start, end, kind);
    meters.happened(request, start, end, true);
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
