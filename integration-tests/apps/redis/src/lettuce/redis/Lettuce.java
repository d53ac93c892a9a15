package redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.support.ConnectionPoolSupport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Lettuce 5 to 7. */
public final class Lettuce implements Client {
  /** To connect; replies are awaited for as long as the target says. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  private final RedisClient client = RedisClient.create();

  @Override
  public Commands open(String mode, Target target) throws Exception {
    RedisURI uri = uri(mode, target);
    Singles singles = new Singles(client, uri, target.timeout);
    switch (mode) {
      case "sync":
      case "sentinel":
        StatefulRedisConnection<String, String> sync = client.connect(uri);
        return singles.sync(sync, sync.sync(), sync);
      case "sentinel-replica":
      case "master-replica":
        StatefulRedisConnection<String, String> nodes = Release.masterReplica(client, uri);
        return singles.sync(nodes, nodes.sync(), nodes);
      case "async":
        StatefulRedisConnection<String, String> async = client.connect(uri);
        return singles.async(async.async(), async);
      case "reactive":
        StatefulRedisConnection<String, String> reactive = client.connect(uri);
        return singles.reactive(reactive.reactive(), reactive);
      case "pool":
        return pool(singles, uri);
      case "async-pool":
        return Release.pool(singles, client, uri);
      case "manual-flush":
        StatefulRedisConnection<String, String> manual = client.connect(uri);
        manual.setAutoFlushCommands(false);
        return new LettuceBatch(manual.async(), manual::flushCommands, manual, target.timeout);
      case "batch":
        return new LettuceCollection(client.connect(uri), target.timeout);
      case "transaction":
        StatefulRedisConnection<String, String> transaction = client.connect(uri);
        return new LettuceTransaction(transaction, target.timeout);
      default:
        return cluster(mode, singles, target);
    }
  }

  private static RedisURI uri(String mode, Target target) {
    RedisURI uri = RedisURI.create(target.server.host, target.server.port);
    if (mode.startsWith("sentinel")) {
      RedisURI.Builder builder = null;
      for (Node node : target.sentinels) {
        builder =
            builder == null
                ? RedisURI.Builder.sentinel(node.host, node.port, "mymaster")
                : builder.withSentinel(node.host, node.port);
      }
      uri = builder.build();
    }
    uri.setDatabase(target.database);
    uri.setTimeout(CONNECT_TIMEOUT);
    return uri;
  }

  /** One connection of a pool that has no other. */
  private Commands pool(Singles singles, RedisURI uri) throws Exception {
    GenericObjectPoolConfig<StatefulRedisConnection<String, String>> settings =
        new GenericObjectPoolConfig<>();
    settings.setMaxTotal(1);
    settings.setMaxWaitMillis(50);
    settings.setJmxEnabled(false);
    GenericObjectPool<StatefulRedisConnection<String, String>> pool =
        ConnectionPoolSupport.createGenericObjectPool(() -> client.connect(uri), settings);
    StatefulRedisConnection<String, String> borrowed = pool.borrowObject();
    return singles
        .exhausting(pool::borrowObject)
        .sync(
            borrowed,
            borrowed.sync(),
            () -> {
              borrowed.close();
              pool.close();
            });
  }

  private static Commands cluster(String mode, Singles singles, Target target) {
    List<RedisURI> uris = new ArrayList<>();
    for (Node node : target.cluster) {
      RedisURI uri = RedisURI.create(node.host, node.port);
      uri.setTimeout(CONNECT_TIMEOUT);
      uris.add(uri);
    }
    RedisClusterClient client = RedisClusterClient.create(uris);
    client.setOptions(ClusterClientOptions.builder().topologyRefreshOptions(refresh()).build());
    StatefulRedisClusterConnection<String, String> connection = client.connect();
    AutoCloseable closed =
        () -> {
          connection.close();
          // Not awaited: 5.0 waits for ever for a connection that was being opened meanwhile.
          client.shutdownAsync(0, 1, TimeUnit.SECONDS);
        };
    switch (mode) {
      case "cluster":
        return singles.sync(connection, connection.sync(), closed);
      case "cluster-async":
        return singles.async(connection.async(), closed);
      case "cluster-reactive":
        return singles.reactive(connection.reactive(), closed);
      case "cluster-pipeline":
        // What is written to a node whose connection is being opened is sent the last one first.
        target.cluster.forEach(node -> connection.getConnection(node.host, node.port));
        connection.setAutoFlushCommands(false);
        return new LettuceBatch(
            connection.async(), connection::flushCommands, closed, target.timeout);
      default:
        throw new IllegalArgumentException(mode);
    }
  }

  /**
   * None: Lettuce 7 asks for the new nodes when it is sent elsewhere, and may know them before the
   * next command is sent there, too.
   */
  private static ClusterTopologyRefreshOptions refresh() {
    ClusterTopologyRefreshOptions.Builder builder = ClusterTopologyRefreshOptions.builder();
    try {
      builder.getClass().getMethod("disableAllAdaptiveRefreshTriggers").invoke(builder);
    } catch (NoSuchMethodException e) {
      // The default before Lettuce 7.
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return builder.build();
  }

  @Override
  public boolean reconnects(String mode) {
    return true;
  }

  @Override
  public void close() {
    client.shutdown(0, 1, TimeUnit.SECONDS);
  }
}
