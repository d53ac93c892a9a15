package io.vigia.agent.instrument.redis;

import io.vigia.bootstrap.RedisCall;
import org.jspecify.annotations.Nullable;

/** In place of a command whose attempt has no connection so far, which another thread may give. */
final class UnsentCommand implements RedisCall {
  /** The cache that the thread which wants it sent works for; null for none. */
  final @Nullable String cacheName;

  /** True where it waits until a connection is given back to the pool. */
  final boolean isWaiting;

  UnsentCommand(@Nullable String cacheName, boolean isWaiting) {
    this.cacheName = cacheName;
    this.isWaiting = isWaiting;
  }

  @Override
  public boolean wantsReply() {
    return false;
  }

  @Override
  public void replied(@Nullable Object reply, @Nullable String error) {}

  @Override
  public void end(@Nullable Object reply, @Nullable Throwable thrown) {}

  @Override
  public void failed(Throwable thrown) {}

  @Override
  public void cancelled() {}

  @Override
  public void discarded() {}
}
