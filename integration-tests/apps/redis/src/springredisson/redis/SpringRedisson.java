package redis;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.SingleServerConfig;
import org.redisson.spring.data.connection.RedissonConnectionFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Spring Data Redis on Redisson, whose client takes a while to start: scripts share those of the
 * server that all of them are usually played on.
 */
public final class SpringRedisson extends SpringClient {
  private static final int SETTLING_MILLIS = 300;

  private final Map<Integer, RedissonClient> shared = new HashMap<>();
  private String usual;

  @Override
  synchronized RedissonConnectionFactory factory(String mode, Target target) {
    if (usual == null) {
      usual = target.server.toString();
    }
    if (usual.equals(target.server.toString())) {
      return new RedissonConnectionFactory(client(target));
    }
    RedissonClient client = Redisson.create(config(target));
    return new RedissonConnectionFactory(client) {
      @Override
      public void destroy() {
        client.shutdown(0, 1, TimeUnit.SECONDS);
      }
    };
  }

  /** The shared one, for a database of the usual server. */
  synchronized RedissonClient client(Target target) {
    return shared.computeIfAbsent(target.database, it -> Redisson.create(config(target)));
  }

  @Override
  RedisConnectionFactory narrow(Target target) {
    throw new Lacking("a connection that is borrowed");
  }

  private static Config config(Target target) {
    Config config = new Config();
    config.setUseScriptCache(false).setThreads(2).setNettyThreads(2).setCodec(StringCodec.INSTANCE);
    SingleServerConfig server = config.useSingleServer();
    server.setAddress("redis://" + target.server).setDatabase(target.database);
    server.setConnectionMinimumIdleSize(1).setConnectionPoolSize(4);
    server.setSubscriptionConnectionMinimumIdleSize(0).setPingConnectionInterval(0);
    server.setTimeout(target.timeout).setConnectTimeout(target.timeout).setRetryAttempts(0);
    return config;
  }

  @Override
  boolean writesLater() {
    return false;
  }

  @Override
  public boolean reconnects(String mode) {
    return true;
  }

  /** Nothing tells when the pool has taken the new connection in place of the lost one. */
  @Override
  public void awaitUse() throws Exception {
    Thread.sleep(SETTLING_MILLIS);
  }

  @Override
  public synchronized void close() {
    shared.values().forEach(client -> client.shutdown(0, 1, TimeUnit.SECONDS));
  }
}
