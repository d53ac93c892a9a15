package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Histogram;
import io.vigia.agent.telemetry.Meters;
import org.jspecify.annotations.Nullable;

/** The meters of one command on one database. */
final class CommandMeters {
  private static final String NO_ERROR = "none";

  private final Meters meters;
  private final Dependency redis;
  private final RedisCommand command;
  private final String operation;
  private final String namespace;

  /** Of the commands that succeed; null where the command is not timed. */
  private final @Nullable Histogram succeeded;

  /** Null where the command tells nothing of a cache. */
  private final @Nullable CacheCounters cache;

  CommandMeters(
      Meters meters,
      Dependency redis,
      RedisCommand command,
      String namespace,
      @Nullable CacheCounters cache) {
    this.meters = meters;
    this.redis = redis;
    this.command = command;
    this.namespace = namespace;
    this.cache = cache;
    operation = command.isTimed ? meters.redisOperationNames.admit(command.name) : command.name;
    succeeded = command.isTimed ? latency(NO_ERROR) : null;
  }

  boolean wantsReply() {
    return cache != null;
  }

  /** A command that took from {@code start} to {@code end} got this reply. */
  void replied(long start, long end, int arguments, @Nullable Object reply, int nils) {
    redis.answered(end);
    if (succeeded != null) {
      succeeded.record(start, end);
    }
    if (cache != null) {
      command.use.count(cache, arguments, reply, nils);
    }
  }

  /** A command that took from {@code start} to {@code end} failed. */
  void failed(long start, long end, ErrorKind kind) {
    if (kind.isAnswer()) {
      redis.answered(end);
    } else if (kind.isAbsence() && (command.isTimed || kind != ErrorKind.TIMEOUT)) {
      // A command that waits for data on purpose may time out beside a Redis that is well.
      redis.unreachable();
    }
    if (command.isTimed) {
      latency(kind.word).record(start, end);
    }
  }

  private Histogram latency(String error) {
    return meters.dbOperations.with("redis", operation, namespace, error);
  }
}
