package io.vigia.agent.instrument.redis;

import io.vigia.agent.util.Attachments;
import io.vigia.bootstrap.RedisCall;
import org.jspecify.annotations.Nullable;

/**
 * The commands whose replies come later, by their tickets, and by the attempts that sent them where
 * a client repeats and redirects commands itself.
 */
final class SentCommands {
  private final Attachments<RedisCall> calls = new Attachments<>(RedisCall.class);
  private final ThreadLocal<Sender> senders = ThreadLocal.withInitial(Sender::new);
  private volatile boolean isAnyAttempted;

  void put(Object ticket, RedisCall call) {
    calls.put(ticket, call);
  }

  @Nullable RedisCall get(Object ticket) {
    return calls.get(ticket);
  }

  @Nullable RedisCall take(Object ticket) {
    return calls.take(ticket);
  }

  /** The command of this ticket or attempt where it is not over. */
  @Nullable PendingCommand pending(Object ticket) {
    return pending(calls.get(ticket));
  }

  /** The same of what is a command. */
  static @Nullable PendingCommand pending(@Nullable RedisCall call) {
    return call instanceof PendingCommand && !((PendingCommand) call).isOver()
        ? (PendingCommand) call
        : null;
  }

  /** The attempt for which this thread sends; null for none. */
  @Nullable Object attempt() {
    return isAnyAttempted ? senders.get().attempt : null;
  }

  /** Returns the attempt before. */
  @Nullable Object attempting(@Nullable Object attempt) {
    isAnyAttempted = true;
    Sender sender = senders.get();
    Object before = sender.attempt;
    sender.attempt = attempt;
    return before;
  }

  /** The attempt for which this thread looks for a connection; null for none. */
  @Nullable Object seeker() {
    return isAnyAttempted ? senders.get().seeker : null;
  }

  /** Returns the attempt before. */
  @Nullable Object seeking(@Nullable Object attempt) {
    isAnyAttempted = true;
    Sender sender = senders.get();
    Object before = sender.seeker;
    sender.seeker = attempt;
    return before;
  }

  /** For what a thread acts; null nearly always. */
  private static final class Sender {
    @Nullable Object attempt;
    @Nullable Object seeker;
  }
}
