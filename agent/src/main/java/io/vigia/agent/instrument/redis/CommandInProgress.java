package io.vigia.agent.instrument.redis;

import io.vigia.bootstrap.RedisCall;
import org.jspecify.annotations.Nullable;

/** A command that is being measured. */
final class CommandInProgress implements RedisCall {
  private final CommandMeters meters;
  private final int arguments;
  private final long thread;
  private final long start;

  /** Elements of the reply that are nil: counted and read by the thread that decodes the reply. */
  private int nils;

  CommandInProgress(CommandMeters meters, int arguments) {
    this.meters = meters;
    this.arguments = arguments;
    thread = Thread.currentThread().getId();
    start = System.nanoTime();
  }

  void nil() {
    nils++;
  }

  @Override
  public boolean wantsReply() {
    return meters.wantsReply();
  }

  @Override
  public void replied(@Nullable Object reply, @Nullable String error) {
    long end = System.nanoTime();
    if (error == null) {
      meters.replied(start, end, arguments, reply, nils);
    } else {
      meters.failed(start, end, ErrorKind.ofAnswer(error));
    }
  }

  @Override
  public void end(@Nullable Object reply, @Nullable Throwable thrown) {
    if (thrown == null) {
      replied(reply, null);
    } else {
      failed(thrown);
    }
  }

  @Override
  public void failed(Throwable thrown) {
    meters.failed(start, System.nanoTime(), ErrorKind.of(thrown));
  }

  /**
   * Synchronous clients cancel a command that took too long, on the thread that waited for it; who
   * else cancels has lost interest.
   */
  @Override
  public void cancelled() {
    boolean waited = Thread.currentThread().getId() == thread;
    meters.failed(start, System.nanoTime(), waited ? ErrorKind.TIMEOUT : ErrorKind.CANCELLED);
  }
}
