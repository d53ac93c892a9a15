package io.vigia.it.redis;

import java.util.Set;

/** A way of using a client, as the application's class of that name knows it. */
record Mode(String name) {
  private static final Set<String> PIPELINES =
      Set.of(
          "pipeline",
          "cluster-pipeline",
          "sharded-pipeline",
          "pipelined-transaction",
          "manual-flush",
          "batch");
  private static final Set<String> TRANSACTIONS =
      Set.of(
          "transaction",
          "reliable-transaction",
          "cluster-transaction",
          "atomic-batch",
          "queued-batch");
  private static final Set<String> POOLS = Set.of("pool", "pooled", "async-pool", "template");
  private static final Set<String> APART =
      Set.of("caching", "cache", "cluster-cache", "later", "session");

  /** True where a word of a scenario fits. */
  boolean is(String word) {
    return switch (word) {
      case "single" -> !PIPELINES.contains(name) && !TRANSACTIONS.contains(name);
      case "pipeline" -> PIPELINES.contains(name);
      case "transaction" -> TRANSACTIONS.contains(name);
      case "batch" -> PIPELINES.contains(name) || TRANSACTIONS.contains(name);
      case "apart" -> APART.contains(name);
      case "sync", "async", "caching", "cache", "cluster-cache", "later", "session" ->
          name.equals(word);
      case "spring", "redisson", "springredisson", "springsessionreactive" ->
          false; // Said of lines that have this folder.
      case "pool" -> POOLS.contains(name);
      case "cluster" -> name.startsWith("cluster");
      case "sentinel" -> name.startsWith("sentinel");
      case "standalone" -> !is("cluster") && !is("sentinel");
      default -> throw new IllegalArgumentException(word);
    };
  }

  /** The operation that a batch is counted as; empty where there are none. */
  String batch() {
    return is("pipeline") ? "PIPELINE" : is("transaction") ? "MULTI" : "";
  }
}
