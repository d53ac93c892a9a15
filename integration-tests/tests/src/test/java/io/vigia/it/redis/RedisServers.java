package io.vigia.it.redis;

import io.vigia.it.Await;
import io.vigia.it.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The servers that all plays share, each started when first asked for. */
final class RedisServers {
  private static final int SLOTS = 16_384;
  private static final int NODES = 3;
  private static final String PASSWORD = "secret";

  private RedisServers() {}

  /** The address of one that asks for a password. */
  static String secured() {
    return Secured.SERVER.address();
  }

  /** The addresses of a cluster of three masters without replicas. */
  static String cluster() {
    return addresses(Cluster.NODES);
  }

  /** The addresses of three sentinels, who watch over {@code mymaster}. */
  static String sentinels() {
    return addresses(Sentinels.ALL);
  }

  /** The address of the sentinels' master, which has one replica. */
  static String master() {
    return Sentinels.MASTER.address();
  }

  private static String addresses(List<RedisProcess> servers) {
    return servers.stream().map(RedisProcess::address).collect(Collectors.joining(","));
  }

  private static void await(RedisProcess server, String part, String... command) {
    String answer =
        Await.value(() -> String.valueOf(server.call(command)), text -> text.contains(part));
    if (!answer.contains(part)) {
      throw new IllegalStateException(String.join(" ", command) + " lacks " + part + ": " + answer);
    }
  }

  private static final class Secured {
    static final RedisProcess SERVER = RedisProcess.start("--requirepass", PASSWORD);
  }

  private static final class Cluster {
    static final List<RedisProcess> NODES = start();

    private static List<RedisProcess> start() {
      List<RedisProcess> nodes = new ArrayList<>();
      for (int i = 0; i < RedisServers.NODES; i++) {
        RedisProcess node =
            RedisProcess.start("--cluster-enabled", "yes", "--cluster-node-timeout", "30000");
        node.call("CLUSTER", "SET-CONFIG-EPOCH", String.valueOf(i + 1));
        node.call(slots(i));
        nodes.add(node);
      }
      RedisProcess first = nodes.get(0);
      nodes.stream()
          .skip(1)
          .forEach(node -> first.call("CLUSTER", "MEET", "127.0.0.1", String.valueOf(node.port())));
      for (RedisProcess node : nodes) {
        await(node, "cluster_slots_assigned:" + SLOTS, "CLUSTER", "INFO");
        await(node, "cluster_state:ok", "CLUSTER", "INFO");
      }
      return nodes;
    }

    private static String[] slots(int node) {
      int first = SLOTS * node / RedisServers.NODES;
      int end = SLOTS * (node + 1) / RedisServers.NODES;
      return Stream.concat(
              Stream.of("CLUSTER", "ADDSLOTS"), IntStream.range(first, end).mapToObj(i -> "" + i))
          .toArray(String[]::new);
    }
  }

  private static final class Sentinels {
    static final RedisProcess MASTER = RedisProcess.start();
    static final RedisProcess REPLICA =
        RedisProcess.start("--replicaof", "127.0.0.1", String.valueOf(MASTER.port()));
    static final List<RedisProcess> ALL = start();

    private static List<RedisProcess> start() {
      await(REPLICA, "master_link_status:up", "INFO", "replication");
      List<RedisProcess> sentinels =
          Stream.generate(Sentinels::sentinel).limit(RedisServers.NODES).toList();
      for (RedisProcess sentinel : sentinels) {
        await(sentinel, "slaves=1,sentinels=" + RedisServers.NODES, "INFO", "sentinel");
      }
      return sentinels;
    }

    /** It writes down in its file whom it meets. */
    private static RedisProcess sentinel() {
      Path folder = Build.emptyFolder("sentinel");
      try {
        Path file =
            Files.writeString(
                folder.resolve("sentinel.conf"),
                "sentinel monitor mymaster 127.0.0.1 %d 2\n".formatted(MASTER.port())
                    + "sentinel down-after-milliseconds mymaster 60000\n");
        return RedisProcess.startIn(folder, List.of(file.toString(), "--sentinel"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
