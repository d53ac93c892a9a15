package redis;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.jedis.JedisClientConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

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
  public Commands open(String mode, Target target) throws Exception {
    if (!mode.equals("cluster-template")) {
      return super.open(mode, target);
    }
    JedisConnectionFactory factory = factory(mode, target);
    return new SpringSingle(this, new StringRedisTemplate(factory), target, factory::destroy) {
      /** Sent to any node, and to another one where that is not the right one. */
      @Override
      Reply raw(String command, String key, String... arguments) {
        throw new Lacking(command);
      }
    };
  }

  @Override
  public Map<String, Script> scripts() throws Exception {
    Map<String, Script> scripts = super.scripts();
    scripts.put("slots", SpringJedis::slots);
    return scripts;
  }

  /** Spring sends a command for each key. */
  private static void slots(Session session) throws Exception {
    String mug = ClusterScripts.untagged(session, "mug");
    String cup = ClusterScripts.untagged(session, "cup");
    String none = ClusterScripts.untagged(session, "none");
    Commands commands = session.commands();
    Check.equal("OK", commands.mset(mug, "blue", cup, "red").get());
    Check.equal(Arrays.asList("blue", null, "red"), commands.mget(mug, none, cup).get());
    Check.equal(2, commands.exists(mug, none, cup).get());
    Check.equal(Check.SOMETHING, commands.del(mug, none, cup).get());
    session.account.add("op SET none", 2);
    session.account.add("put", 2);
    for (String look : Arrays.asList("GET", "EXISTS")) {
      session.account.add("op " + look + " none", 3);
      session.account.add("hit", 2);
      session.account.add("miss", 1);
    }
    session.account.add("op DEL none", 3);
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
