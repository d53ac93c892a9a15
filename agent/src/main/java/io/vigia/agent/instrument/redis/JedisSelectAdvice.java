package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/** Pasted around {@code select} of Jedis' {@code Connection} and {@code Jedis}. */
final class JedisSelectAdvice {
  private JedisSelectAdvice() {}

  @OnExit
  static void exit(
      @This Object selecting, @Argument(0) int database, @Thrown @Nullable Throwable thrown) {
    if (thrown == null) {
      Object connection =
          selecting instanceof Jedis ? ((Jedis) selecting).getConnection() : selecting;
      Hooks.redis().selected(connection, database);
    }
  }
}
