package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import redis.clients.jedis.csc.CacheConnection;

/** Pasted around {@code executeCommand} of Jedis' {@code CacheConnection}. */
final class JedisNearAdvice {
  private JedisNearAdvice() {}

  @OnEnter
  static void enter(@This CacheConnection connection) {
    Hooks.jedis().near(connection.getCache().getStats(), connection);
  }
}
