package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code RedisClient.connectAsync} of Redisson, and its twin for subscriptions. */
final class RedissonConnectAdvice {
  private RedissonConnectAdvice() {}

  @OnExit
  static void exit(@This Object client, @Return @Nullable CompletionStage<?> connection) {
    if (connection != null) {
      Hooks.redisson().connecting(client, connection);
    }
  }
}
