package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code BoundedAsyncPool.acquire} of Lettuce. */
final class LettuceAcquireAdvice {
  private LettuceAcquireAdvice() {}

  @OnExit
  static void exit(@Return @Nullable CompletableFuture<?> connection) {
    if (connection != null) {
      Hooks.lettuce().acquired(connection);
    }
  }
}
