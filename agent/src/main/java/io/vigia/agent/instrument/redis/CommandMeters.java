package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Histogram;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.TrailEntry;
import io.vigia.agent.telemetry.TrailSubject;
import org.jspecify.annotations.Nullable;

/** The meters of one command on one database. */
final class CommandMeters implements TrailSubject {
  static final String NO_ERROR = "none";

  private final Meters meters;
  private final Dependency redis;
  private final RedisCommand command;
  private final String operation;
  private final String namespace;

  /** The cache that the commands are sent for; null where none has a name of its own. */
  final @Nullable String cacheName;

  /** Of the commands that succeed; made with the first that is sent by itself. */
  private volatile @Nullable Histogram succeeded;

  /** Null where the command tells nothing of a cache. */
  private final @Nullable CacheCounters cache;

  /** Of the commands that went with others and succeeded; made with the first. */
  private volatile @Nullable Counter queued;

  CommandMeters(
      Meters meters,
      Dependency redis,
      RedisCommand command,
      String namespace,
      @Nullable String cacheName,
      @Nullable CacheCounters cache) {
    this.meters = meters;
    this.redis = redis;
    this.command = command;
    this.namespace = namespace;
    this.cacheName = cacheName;
    this.cache = cache;
    operation = command.isTimed ? meters.redisOperationNames.admit(command.name) : command.name;
  }

  boolean wantsReply() {
    return cache != null;
  }

  /** True where the reply is a list, one element for each of what was looked up. */
  boolean repliesList() {
    return command.use == CacheUse.LOOK_UP_KEYS
        || command.use == CacheUse.LOOK_UP_ALL_BUT_ONE
        || command.use == CacheUse.LOOK_UP_ELEMENTS;
  }

  /** A command that took from {@code start} to {@code end} got this reply. */
  void replied(long start, long end, int arguments, @Nullable Object reply, int nils) {
    redis.answered(end);
    if (command.isTimed) {
      succeeded().record(start, end);
    }
    count(arguments, reply, nils);
  }

  /** A command that took from {@code start} to {@code end} failed. */
  void failed(long start, long end, ErrorKind kind) {
    testify(end, kind);
    countFailure(start, end, kind);
  }

  /** The same, where it was said already what it tells of Redis. */
  void countFailure(long start, long end, ErrorKind kind) {
    if (command.isTimed) {
      succeeded(); // There at 0, so that a rate of errors has something to be a part of.
      latency(kind.word).record(start, end);
    }
  }

  /** A request has sent it by itself, and is told that it is over. */
  void happened(@Nullable RequestContext request, long start, long end, boolean failed) {
    if (request != null && command.isTimed) {
      request.happened(this, start, end, failed, 0);
    }
  }

  @Override
  public TrailEntry.Kind trailKind() {
    return TrailEntry.Kind.REDIS;
  }

  @Override
  public String trailText() {
    return operation;
  }

  @Override
  public String trailPlace() {
    return "redis/" + namespace;
  }

  /** A command that went with others got this reply. What it tells of Redis, all of them tell. */
  void queuedReplied(int arguments, @Nullable Object reply, int nils) {
    if (command.isTimed) {
      Counter counter = queued;
      if (counter == null) {
        counter = queued(NO_ERROR);
        queued = counter;
      }
      counter.increment();
    }
    count(arguments, reply, nils);
  }

  /** A command that went with others failed. */
  void queuedFailed(ErrorKind kind) {
    if (command.isTimed) {
      queued(kind.word).increment();
    }
  }

  private void count(int arguments, @Nullable Object reply, int nils) {
    if (cache != null) {
      command.use.count(cache, arguments, reply, nils);
    }
  }

  /** A failure of this kind at {@code end} is evidence of whether Redis is up. */
  void testify(long end, ErrorKind kind) {
    if (kind.isAnswer()) {
      redis.answered(end);
    } else if (kind.isAbsence() && (command.isTimed || kind != ErrorKind.TIMEOUT)) {
      // A command that waits for data on purpose may time out beside a Redis that is well.
      redis.unreachable();
    }
  }

  private Counter queued(String error) {
    return meters.redisBatchedCommands.with(operation, namespace, error);
  }

  private Histogram succeeded() {
    Histogram histogram = succeeded;
    if (histogram == null) {
      histogram = latency(NO_ERROR);
      succeeded = histogram;
    }
    return histogram;
  }

  private Histogram latency(String error) {
    return meters.dbOperations.with("redis", operation, namespace, error);
  }
}
