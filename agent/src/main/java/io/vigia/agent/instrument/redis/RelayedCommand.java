package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.bootstrap.RedisCall;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to one of the nodes behind a connection, before it is known which: where it
 * gets no further, it failed.
 */
final class RelayedCommand implements RedisCall {
  private final Supplier<CommandMeters> untold;
  private final int thread = (int) Thread.currentThread().getId();
  private final long start = System.nanoTime();
  private final @Nullable RequestContext request = ThreadState.current().request;

  /**
   * @param untold the meters where no node tells its database
   */
  RelayedCommand(Supplier<CommandMeters> untold) {
    this.untold = untold;
  }

  /** The same command, sent to a node. */
  TimedCommand sent(CommandMeters meters, int arguments) {
    return new TimedCommand(meters, arguments, thread, start, request);
  }

  @Override
  public boolean wantsReply() {
    return false;
  }

  @Override
  public void replied(@Nullable Object reply, @Nullable String error) {
    sent(untold.get(), 0).replied(reply, error);
  }

  @Override
  public void end(@Nullable Object reply, @Nullable Throwable thrown) {
    sent(untold.get(), 0).end(reply, thrown);
  }

  @Override
  public void failed(Throwable thrown) {
    sent(untold.get(), 0).failed(thrown);
  }

  @Override
  public void cancelled() {
    sent(untold.get(), 0).cancelled();
  }

  @Override
  public void discarded() {
    // It was never counted.
  }
}
