package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Meters;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The meters of one database, by command: found by an index, and made when they are needed. */
final class DatabaseMeters {
  private final Meters meters;
  private final Dependency redis;
  private final String namespace;
  private final AtomicReferenceArray<CommandMeters> byCommand =
      new AtomicReferenceArray<>(RedisCommand.count());

  /**
   * @param namespace the value of the labels {@code db_namespace} and {@code name}
   */
  DatabaseMeters(Meters meters, Dependency redis, String namespace) {
    this.meters = meters;
    this.redis = redis;
    this.namespace = namespace;
  }

  CommandMeters of(RedisCommand command) {
    CommandMeters found = byCommand.get(command.index);
    if (found == null) {
      // Two threads may both make one: their series are the same.
      CacheCounters cache =
          command.use == CacheUse.NONE ? null : new CacheCounters(meters, namespace);
      found = new CommandMeters(meters, redis, command, namespace, cache);
      byCommand.set(command.index, found);
    }
    return found;
  }
}
