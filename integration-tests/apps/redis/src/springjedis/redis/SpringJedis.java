package redis;

import java.time.Duration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.jedis.JedisClientConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;

/** Spring Data Redis on Jedis and its pool. */
public final class SpringJedis extends SpringClient {
  @Override
  JedisConnectionFactory factory(String mode, Target target) {
    RedisStandaloneConfiguration server =
        new RedisStandaloneConfiguration(target.server.host, target.server.port);
    server.setDatabase(target.database);
    JedisClientConfiguration client =
        JedisClientConfiguration.builder()
            .connectTimeout(Duration.ofMillis(target.timeout))
            .readTimeout(Duration.ofMillis(target.timeout))
            .usePooling()
            .build();
    JedisConnectionFactory factory =
        mode.startsWith("cluster")
            ? new JedisConnectionFactory(cluster(target), client)
            : new JedisConnectionFactory(server, client);
    factory.afterPropertiesSet();
    return factory;
  }

  @Override
  boolean writesLater() {
    return false;
  }
}
