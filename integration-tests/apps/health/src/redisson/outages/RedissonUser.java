package outages;

import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** Redisson. */
final class RedissonUser implements Part {
  private final RedissonClient client;

  RedissonUser(String port) {
    Config config = new Config();
    config
        .useSingleServer()
        .setAddress("redis://127.0.0.1:" + port)
        .setConnectionMinimumIdleSize(1)
        .setConnectionPoolSize(2);
    client = Redisson.create(config);
  }

  @Override
  public void run(String word) {
    client.getBucket("outages", StringCodec.INSTANCE).set(word);
  }
}
