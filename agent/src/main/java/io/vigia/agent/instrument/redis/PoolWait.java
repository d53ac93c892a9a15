package io.vigia.agent.instrument.redis;

import io.vigia.bootstrap.RedisCall;
import org.jspecify.annotations.Nullable;

/** In place of a command whose attempt waits until a connection is given back to the pool. */
enum PoolWait implements RedisCall {
  INSTANCE;

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
