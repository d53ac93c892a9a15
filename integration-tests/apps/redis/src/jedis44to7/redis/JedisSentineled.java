package redis;

import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.UnifiedJedis;

/** The client for several threads that asks sentinels where the master is. */
public final class JedisSentineled implements Client {
  @Override
  public Commands open(String mode, Target target) {
    UnifiedJedis jedis =
        new redis.clients.jedis.JedisSentineled(
            "mymaster",
            Jedis4.config(target),
            Jedis4.all(target.sentinels),
            DefaultJedisClientConfig.builder().build());
    return new JedisSync(jedis, jedis, null, null);
  }
}
