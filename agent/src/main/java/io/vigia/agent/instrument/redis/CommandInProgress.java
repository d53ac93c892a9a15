package io.vigia.agent.instrument.redis;

import io.vigia.bootstrap.RedisCall;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/** A command that is being measured, until its first end: a reply may come while it is given up. */
final class CommandInProgress implements RedisCall {
  private static final AtomicIntegerFieldUpdater<CommandInProgress> OVER =
      AtomicIntegerFieldUpdater.newUpdater(CommandInProgress.class, "over");

  private final CommandMeters meters;
  private final int arguments;

  /** The lower half of the id of the thread that sent it. */
  private final int thread;

  private final long start;

  /** Elements of the reply that are nil: counted and read by the thread that decodes the reply. */
  private int nils;

  /** 1 from the end on. */
  private volatile int over;

  CommandInProgress(CommandMeters meters, int arguments) {
    this.meters = meters;
    this.arguments = arguments;
    thread = (int) Thread.currentThread().getId();
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
    if (error != null) {
      failed(end, ErrorKind.ofAnswer(error));
    } else if (isFirstEnd()) {
      meters.replied(start, end, arguments, reply, nils);
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
    failed(System.nanoTime(), ErrorKind.of(thrown));
  }

  /**
   * Synchronous clients cancel a command that took too long, on the thread that waited for it; who
   * else cancels has lost interest.
   */
  @Override
  public void cancelled() {
    boolean waited = (int) Thread.currentThread().getId() == thread;
    failed(System.nanoTime(), waited ? ErrorKind.TIMEOUT : ErrorKind.CANCELLED);
  }

  private void failed(long end, ErrorKind kind) {
    if (isFirstEnd()) {
      meters.failed(start, end, kind);
    }
  }

  private boolean isFirstEnd() {
    return OVER.compareAndSet(this, 0, 1);
  }
}
