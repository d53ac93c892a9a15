package io.vigia.it.redis;

import java.util.Map;

/** How many keys were found by commands that read, and how many were not, by a server's INFO. */
record KeySpace(long hits, long misses) {
  static KeySpace of(RedisProcess server) {
    Map<String, String> stats = server.info("stats");
    return new KeySpace(
        Long.parseLong(stats.get("keyspace_hits")), Long.parseLong(stats.get("keyspace_misses")));
  }

  KeySpace since(KeySpace before) {
    return new KeySpace(hits - before.hits, misses - before.misses);
  }
}
