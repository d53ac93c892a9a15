package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the set-up of Jedis' {@code Connection}: pools open theirs outside of commands. */
final class JedisConnectAdvice {
  private JedisConnectAdvice() {}

  @OnExit
  static void exit(@Thrown @Nullable Throwable thrown) {
    Hooks.redis().connected(thrown);
  }
}
