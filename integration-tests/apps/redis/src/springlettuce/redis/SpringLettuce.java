package redis;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Spring Data Redis on Lettuce: what it pipelines is sent command by command, and all at once in
 * the mode {@code manual-flush}.
 */
public final class SpringLettuce extends SpringClient {
  @Override
  LettuceConnectionFactory factory(String mode, Target target) {
    RedisStandaloneConfiguration server =
        new RedisStandaloneConfiguration(target.server.host, target.server.port);
    server.setDatabase(target.database);
    LettuceClientConfiguration client =
        LettuceClientConfiguration.builder()
            .commandTimeout(Duration.ofMillis(target.timeout))
            .shutdownTimeout(Duration.ZERO)
            .build();
    LettuceConnectionFactory factory =
        mode.startsWith("cluster")
            ? new LettuceConnectionFactory(cluster(target), client)
            : new LettuceConnectionFactory(server, client);
    factory.afterPropertiesSet();
    if (mode.equals("manual-flush")) {
      flushOnClose(factory);
    }
    return factory;
  }

  /** Since Spring Data Redis 2.3. */
  private static void flushOnClose(LettuceConnectionFactory factory) {
    String policy = "org.springframework.data.redis.connection.lettuce.LettuceConnection";
    try {
      Class<?> type = Class.forName(policy + "$PipeliningFlushPolicy");
      LettuceConnectionFactory.class
          .getMethod("setPipeliningFlushPolicy", type)
          .invoke(factory, type.getMethod("flushOnClose").invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Since Spring Data Redis 4.0, which has the method that this one looks for. */
  @Override
  boolean writesLater() {
    return Arrays.stream(RedisCacheWriter.class.getMethods())
        .anyMatch(method -> method.getName().equals("evictIfPresent"));
  }
}
