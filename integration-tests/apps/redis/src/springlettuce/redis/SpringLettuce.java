package redis;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration.LettuceClientConfigurationBuilder;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettucePoolingClientConfiguration;
import org.springframework.util.ClassUtils;

/**
 * Spring Data Redis on Lettuce: what it pipelines is sent command by command, and all at once in
 * the mode {@code manual-flush}; both on connections of a pool, without which each pipeline opens
 * one of its own. Before 2.3 pipelines are sent on the connection that all share.
 */
public final class SpringLettuce extends SpringClient {
  private static final String FLUSH_POLICY =
      "org.springframework.data.redis.connection.lettuce.LettuceConnection$PipeliningFlushPolicy";

  @Override
  LettuceConnectionFactory factory(String mode, Target target) {
    RedisStandaloneConfiguration server =
        new RedisStandaloneConfiguration(target.server.host, target.server.port);
    server.setDatabase(target.database);
    boolean isPipelined = mode.equals("async") || mode.equals("manual-flush");
    boolean isPooled = isPipelined && ClassUtils.isPresent(FLUSH_POLICY, null);
    LettuceClientConfiguration client =
        settings(isPooled ? LettucePoolingClientConfiguration.builder() : plain(), target).build();
    LettuceConnectionFactory factory =
        mode.startsWith("cluster")
            ? new LettuceConnectionFactory(cluster(target), client)
            : new LettuceConnectionFactory(server, client);
    factory.setShareNativeConnection(!isPooled); // Else there is one beside those of the pool.
    factory.afterPropertiesSet();
    if (mode.equals("manual-flush")) {
      flushOnClose(factory);
    }
    return factory;
  }

  private static LettuceClientConfigurationBuilder plain() {
    return LettuceClientConfiguration.builder();
  }

  private static LettuceClientConfigurationBuilder settings(
      LettuceClientConfigurationBuilder builder, Target target) {
    return builder
        .commandTimeout(Duration.ofMillis(target.timeout))
        .shutdownTimeout(Duration.ZERO);
  }

  @Override
  LettuceConnectionFactory narrow(Target target) {
    LettuceConnectionFactory factory =
        new LettuceConnectionFactory(
            new RedisStandaloneConfiguration(target.server.host, target.server.port),
            settings(LettucePoolingClientConfiguration.builder().poolConfig(poolOfOne()), target)
                .build());
    factory.setShareNativeConnection(false);
    factory.afterPropertiesSet();
    return factory;
  }

  @Override
  public Commands open(String mode, Target target) throws Exception {
    if (!mode.equals("reactive-template")) {
      return super.open(mode, target);
    }
    LettuceConnectionFactory factory = factory(mode, target);
    return (Commands)
        Class.forName("redis.SpringReactive")
            .getConstructor(LettuceConnectionFactory.class, Target.class)
            .newInstance(factory, target);
  }

  @Override
  public boolean reconnects(String mode) {
    return true;
  }

  /** Since Spring Data Redis 2.3. */
  private static void flushOnClose(LettuceConnectionFactory factory) {
    try {
      Class<?> type = Class.forName(FLUSH_POLICY);
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
