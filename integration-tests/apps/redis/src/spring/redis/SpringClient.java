package redis;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Spring Data Redis on one of its drivers. */
abstract class SpringClient implements Client {
  private static final long PAUSE_NANOS = 1_000_000;
  private static final long GIVING_UP_NANOS = 700_000_000;

  /** Those that not every release has the libraries for; which ones follows from the folders. */
  private static final String[] MORE = {
    "redis.StatisticsScripts",
    "redis.LaterScripts",
    "redis.SessionScripts",
    "redis.ReactiveSessionScripts",
    "redis.RedissonCacheScripts"
  };

  /** A new factory that is ready. */
  abstract RedisConnectionFactory factory(String mode, Target target);

  /** The same with a pool of one connection, for which nobody waits long. */
  abstract RedisConnectionFactory narrow(Target target);

  static RedisClusterConfiguration cluster(Target target) {
    return new RedisClusterConfiguration(
        target.cluster.stream().map(Node::toString).collect(Collectors.toList()));
  }

  static void close(RedisConnectionFactory factory) throws Exception {
    ((DisposableBean) factory).destroy();
  }

  /** True where a cache does not wait until its entries are written. */
  abstract boolean writesLater();

  /** True where pipelines and transactions may have scripts in them. */
  boolean evaluatesInBatches() {
    return true;
  }

  /** Some releases say that they are subscribed before they are, or not at all. */
  static void awaitSubscribed(Target target, String channel) throws Exception {
    try (Raw raw = new Raw(target.server)) {
      while (raw.call("PUBSUB", "NUMSUB", channel).equals(Arrays.asList(channel, 0L))) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  @Override
  public Commands open(String mode, Target target) throws Exception {
    RedisConnectionFactory factory = factory(mode, target);
    StringRedisTemplate template = new StringRedisTemplate(factory);
    AutoCloseable closed = () -> close(factory);
    switch (mode) {
      case "template":
      case "cluster-template":
        return new SpringSingle(this, template, target, closed);
      case "async":
        return new SpringPipeline(evaluatesInBatches(), template, closed) {
          @Override
          public Reply jsonMget(String... keys) {
            throw new Lacking("JSON.MGET");
          }
        };
      case "pipeline":
      case "manual-flush":
        return new SpringPipeline(evaluatesInBatches(), template, closed);
      case "transaction":
        return new SpringTransaction(evaluatesInBatches(), template, closed);
      default:
        throw new IllegalArgumentException(mode);
    }
  }

  @SuppressWarnings("rawtypes") // Jedis 2.9 comes with a Commons Pool in which it has no parameter.
  static GenericObjectPoolConfig poolOfOne() {
    GenericObjectPoolConfig settings = new GenericObjectPoolConfig();
    settings.setMaxTotal(1);
    settings.setMaxWaitMillis(50);
    settings.setJmxEnabled(false);
    return settings;
  }

  @Override
  public Map<String, Script> scripts() throws Exception {
    Map<String, Script> scripts = new TreeMap<>();
    scripts.put("spring-pipelined", SpringClient::pipelined);
    scripts.put("batch-error", SpringClient::batchError);
    scripts.put("timeout", SpringClient::timeout);
    CacheScripts.addTo(scripts);
    LockScripts.addTo(scripts);
    for (String name : MORE) {
      try {
        Class.forName(name).getDeclaredMethod("addTo", Map.class).invoke(null, scripts);
      } catch (ClassNotFoundException e) {
        // Not with this release.
      }
    }
    return scripts;
  }

  /** Lettuce sends each command of a pipeline of Spring's at once, unless it is told not to. */
  private static void pipelined(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    Commands commands = session.commands();
    Reply found = commands.get(mug);
    Reply missing = commands.get(session.key("none"));
    Reply put = commands.set(mug, "red");
    commands.flush();
    Check.equal("blue", found.get());
    Check.equal(null, missing.get());
    Check.equal("OK", put.get());
    session.account.add("op GET none", 2);
    session.account.add("op SET none", 1);
    session.account.add("hit", 1);
    session.account.add("miss", 1);
    session.account.add("put", 1);
  }

  /** Spring gives a pipeline up, and Lettuce its commands, each by a clock of its own. */
  private static void timeout(Session session) throws Exception {
    FailureScripts.stall(
        session,
        mug -> {
          session.fails("GET", "timeout", it -> it.get(mug));
          if (session.mode.name.equals("async")) {
            LockSupport.parkNanos(GIVING_UP_NANOS);
          }
        });
  }

  /** The others are executed all the same, though some releases return nothing of them. */
  private static void batchError(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String list = session.key("list");
    session.data.call("RPUSH", list, "a");
    Commands commands = session.commands();
    commands.get(mug);
    Reply failed = commands.get(list);
    commands.set(session.key("cup"), "red");
    commands.flush();
    try {
      throw new AssertionError(failed.get());
    } catch (DataAccessException e) {
      session.account.add("op " + session.mode.batch() + " none", 1);
      session.account.add("batched GET none", 1);
      session.account.add("batched GET wrongtype", 1);
      session.account.add("batched SET none", 1);
      session.account.add("hit", 1);
      session.account.add("put", 1);
    }
    Check.equal("red", session.data.call("GET", session.key("cup")));
  }
}
