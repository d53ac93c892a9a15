package io.vigia.agent.instrument.redis;

import io.vigia.bootstrap.RedisCall;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/** A command until its first end: a reply may come while it is given up. */
abstract class PendingCommand implements RedisCall {
  private static final AtomicIntegerFieldUpdater<PendingCommand> OVER =
      AtomicIntegerFieldUpdater.newUpdater(PendingCommand.class, "over");

  final CommandMeters meters;
  final int arguments;

  /** Elements of the reply that are nil: counted and read by the thread that decodes the reply. */
  int nils;

  /** 1 from the end on. */
  private volatile int over;

  PendingCommand(CommandMeters meters, int arguments) {
    this.meters = meters;
    this.arguments = arguments;
  }

  /** It got this reply just now; called once, and only where none of the others is. */
  abstract void succeeded(@Nullable Object reply);

  /** It failed so just now. */
  abstract void failed(ErrorKind kind);

  /** It is over and counts nowhere. */
  abstract void dropped();

  void nil() {
    nils++;
  }

  boolean isOver() {
    return over != 0;
  }

  @Override
  public boolean wantsReply() {
    return meters.wantsReply();
  }

  @Override
  public void replied(@Nullable Object reply, @Nullable String error) {
    if (isFirstEnd()) {
      if (error == null) {
        succeeded(reply);
      } else {
        failed(ErrorKind.ofAnswer(error));
      }
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
    fail(ErrorKind.of(thrown));
  }

  @Override
  public void cancelled() {
    fail(ErrorKind.CANCELLED);
  }

  @Override
  public void discarded() {
    if (isFirstEnd()) {
      dropped();
    }
  }

  void fail(ErrorKind kind) {
    if (isFirstEnd()) {
      failed(kind);
    }
  }

  private boolean isFirstEnd() {
    return OVER.compareAndSet(this, 0, 1);
  }
}
