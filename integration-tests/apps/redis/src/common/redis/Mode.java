package redis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A way of using a client: what its name says of servers and batches. */
final class Mode {
  private static final Set<String> PIPELINES =
      new HashSet<>(Arrays.asList(
              "pipeline",
              "cluster-pipeline",
              "sharded-pipeline",
              "pipelined-transaction",
              "manual-flush",
              "batch"));
  private static final Set<String> TRANSACTIONS =
      new HashSet<>(Arrays.asList(
              "transaction", "reliable-transaction", "cluster-transaction", "atomic-batch", "queued-batch"));

  final String name;

  Mode(String name) {
    this.name = name;
  }

  /** The operation of a whole batch; empty where each command is on its own. */
  String batch() {
    return PIPELINES.contains(name) ? "PIPELINE" : TRANSACTIONS.contains(name) ? "MULTI" : "";
  }

  boolean isBatch() {
    return !batch().isEmpty();
  }

  boolean isCluster() {
    return name.startsWith("cluster");
  }

  /** True where the client keeps copies, which it does of newer servers only. */
  boolean isCaching() {
    return name.startsWith("caching");
  }

  boolean isSentinel() {
    return name.startsWith("sentinel");
  }
}
