package redis;

import redis.clients.jedis.RedisSentinelClient;

/** The client for several threads that asks sentinels where the master is. */
public final class JedisSentineled implements Client {
  @Override
  public Commands open(String mode, Target target) {
    RedisSentinelClient jedis =
        RedisSentinelClient.builder()
            .masterName("mymaster")
            .sentinels(Jedis4.all(target.sentinels))
            .clientConfig(Jedis4.config(target))
            .build();
    return new JedisSync(jedis, jedis, null, null);
  }
}
