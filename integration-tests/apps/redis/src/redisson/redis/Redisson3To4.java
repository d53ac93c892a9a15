package redis;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.redisson.Redisson;
import org.redisson.api.BatchOptions;
import org.redisson.api.BatchOptions.ExecutionMode;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.BaseMasterSlaveServersConfig;
import org.redisson.config.Config;
import org.redisson.config.ReadMode;
import org.redisson.config.SingleServerConfig;

/**
 * Redisson 3 and 4. A client of it takes a while to start, so scripts share those of the servers
 * that all of them are usually played on.
 */
public final class Redisson3To4 implements Client {
  private static final int SETTLING_MILLIS = 300;

  private final Map<String, RedissonClient> shared = new HashMap<>();
  private String usual;

  @Override
  public synchronized Commands open(String mode, Target target) {
    if (usual == null) {
      usual = target.server.toString();
    }
    if (mode.equals("pool") || !usual.equals(target.server.toString())) {
      RedissonClient client = Redisson.create(config(mode, target));
      return commands(mode, client, () -> client.shutdown(0, 1, TimeUnit.SECONDS));
    }
    String kind = mode.startsWith("cluster") ? "cluster" : mode;
    boolean isServer = !kind.equals("cluster") && !kind.equals("sentinel");
    String key = (isServer ? "" : kind) + target.database;
    RedissonClient client =
        shared.computeIfAbsent(key, k -> Redisson.create(config(mode, target)));
    return commands(mode, client, () -> {});
  }

  @Override
  public Map<String, Script> scripts() {
    Map<String, Script> scripts = new HashMap<>();
    RedissonScripts.addTo(scripts);
    return scripts;
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

  private static Commands commands(String mode, RedissonClient client, AutoCloseable closed) {
    switch (mode) {
      case "async":
        return new RedissonSingle(client, closed);
      case "reactive":
        return Versioned.reactive(client, closed);
      case "batch":
      case "cluster-pipeline":
        return new RedissonBatch(client, BatchOptions.defaults(), closed);
      case "atomic-batch":
        return new RedissonBatch(client, options(ExecutionMode.IN_MEMORY_ATOMIC), closed);
      case "queued-batch":
        return new RedissonBatch(client, options(ExecutionMode.REDIS_WRITE_ATOMIC), closed);
      default:
        return new RedissonSync(client, mode.equals("cluster"), closed);
    }
  }

  private static BatchOptions options(ExecutionMode mode) {
    return BatchOptions.defaults().executionMode(mode);
  }

  private static Config config(String mode, Target target) {
    Config config = new Config();
    config.setUseScriptCache(false).setThreads(2).setNettyThreads(2).setCodec(StringCodec.INSTANCE);
    if (mode.startsWith("cluster")) {
      target.cluster.forEach(node -> config.useClusterServers().addNodeAddress(url(node)));
      set(config.useClusterServers(), target);
    } else if (mode.equals("sentinel")) {
      config.useSentinelServers().setMasterName("mymaster").setDatabase(target.database);
      target.sentinels.forEach(node -> config.useSentinelServers().addSentinelAddress(url(node)));
      Versioned.set(config.useSentinelServers());
      set(config.useSentinelServers(), target);
    } else {
      SingleServerConfig server = config.useSingleServer();
      server.setAddress(url(target.server)).setDatabase(target.database);
      server.setConnectionMinimumIdleSize(1).setConnectionPoolSize(mode.equals("pool") ? 1 : 4);
      server.setSubscriptionConnectionMinimumIdleSize(0).setPingConnectionInterval(0);
      server.setTimeout(target.timeout).setConnectTimeout(target.timeout).setRetryAttempts(0);
      if (mode.equals("pool")) {
        server.setTimeout(200).setRetryInterval(50);
      }
    }
    return config;
  }

  private static void set(BaseMasterSlaveServersConfig<?> config, Target target) {
    config.setMasterConnectionMinimumIdleSize(1).setSlaveConnectionMinimumIdleSize(1);
    config.setSubscriptionConnectionMinimumIdleSize(0).setPingConnectionInterval(0);
    config.setReadMode(ReadMode.MASTER); // 3.16 fails reads in its first moments otherwise
    config.setTimeout(target.timeout).setConnectTimeout(target.timeout).setRetryAttempts(0);
  }

  private static String url(Node node) {
    return "redis://" + node.host + ":" + node.port;
  }

  @Override
  public synchronized void close() {
    shared.values().forEach(client -> client.shutdown(0, 1, TimeUnit.SECONDS));
  }
}
