package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.RedisURI;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;

/** Pasted into {@code RedisClient.connectStatefulAsync}: the URI tells the database. */
final class LettuceConnectAdvice {
  private LettuceConnectAdvice() {}

  /** The URI is the third argument, from 5.1 to 5.3 the fourth. */
  @OnEnter
  static void enter(
      @Argument(0) Object connection, @Argument(2) Object third, @Argument(3) Object fourth) {
    RedisURI uri = (RedisURI) (third instanceof RedisURI ? third : fourth);
    Hooks.lettuce().opened(connection, uri.getDatabase());
  }
}
