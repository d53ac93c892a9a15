package redis;

import java.time.Duration;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.jedis.JedisClientConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;

/** Spring Data Redis on Jedis and its pool. */
public final class SpringJedis extends SpringClient {
  @Override
  JedisConnectionFactory factory(String mode, Target target) {
    JedisClientConfiguration client = client(target, new GenericObjectPoolConfig());
    JedisConnectionFactory factory =
        mode.startsWith("cluster")
            ? new JedisConnectionFactory(cluster(target), client)
            : new JedisConnectionFactory(server(target), client);
    factory.afterPropertiesSet();
    return factory;
  }

  @Override
  JedisConnectionFactory narrow(Target target) {
    JedisConnectionFactory factory =
        new JedisConnectionFactory(server(target), client(target, poolOfOne()));
    factory.afterPropertiesSet();
    return factory;
  }

  private static RedisStandaloneConfiguration server(Target target) {
    RedisStandaloneConfiguration server =
        new RedisStandaloneConfiguration(target.server.host, target.server.port);
    server.setDatabase(target.database);
    return server;
  }

  @SuppressWarnings("rawtypes")
  private static JedisClientConfiguration client(Target target, GenericObjectPoolConfig pool) {
    return JedisClientConfiguration.builder()
        .connectTimeout(Duration.ofMillis(target.timeout))
        .readTimeout(Duration.ofMillis(target.timeout))
        .usePooling()
        .poolConfig(pool)
        .build();
  }

  /** Since Spring Data Redis 3, which is on Jedis 4 or later. */
  @Override
  boolean evaluatesInBatches() {
    try {
      Class.forName("redis.clients.jedis.UnifiedJedis");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public boolean replaces(String mode) {
    return true;
  }

  @Override
  boolean writesLater() {
    return false;
  }
}
