package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Histogram;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.TrailEntry;
import io.vigia.agent.telemetry.TrailSubject;
import io.vigia.bootstrap.RedisHook;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The meters of one database, by command: found by an index, and made when they are needed. */
final class DatabaseMeters implements TrailSubject {
  private static final String PIPELINE = "PIPELINE";

  private final Meters meters;
  private final Dependency redis;
  private final String namespace;

  /** The label {@code name} where a cache has one of its own, else null. */
  private final @Nullable String cacheName;

  private final AtomicReferenceArray<CommandMeters> byCommand =
      new AtomicReferenceArray<>(RedisCommand.count());

  /** Those of the caches in this database that have names of their own. */
  private final ConcurrentMap<String, DatabaseMeters> byCacheName = new ConcurrentHashMap<>();

  private volatile @Nullable Histogram pipelines;

  /**
   * @param namespace the value of the label {@code db_namespace}, and of {@code name}
   */
  DatabaseMeters(Meters meters, Dependency redis, String namespace) {
    this(meters, redis, namespace, null);
  }

  private DatabaseMeters(
      Meters meters, Dependency redis, String namespace, @Nullable String cacheName) {
    this.meters = meters;
    this.redis = redis;
    this.namespace = namespace;
    this.cacheName = cacheName;
  }

  /** The same database, for what is sent on behalf of a cache of this name. */
  DatabaseMeters ofCache(String name) {
    if (name.equals(cacheName)) {
      return this;
    }
    String admitted = name.equals(RedisHook.LOCK) ? name : meters.redisCacheNames.admit(name);
    DatabaseMeters found = byCacheName.get(admitted);
    return found != null
        ? found
        : byCacheName.computeIfAbsent(
            admitted, n -> new DatabaseMeters(meters, redis, namespace, n));
  }

  CommandMeters of(RedisCommand command) {
    CommandMeters found = byCommand.get(command.index);
    if (found == null) {
      // Two threads may both make one: their series are the same.
      found = new CommandMeters(meters, redis, command, namespace, cacheName, cache(command));
      byCommand.set(command.index, found);
    }
    return found;
  }

  /** What locks a cache looks no entry of it up, and puts none. */
  private @Nullable CacheCounters cache(RedisCommand command) {
    if (command.use == CacheUse.NONE || RedisHook.LOCK.equals(cacheName)) {
      return null;
    }
    return new CacheCounters(meters, cacheName == null ? namespace : cacheName);
  }

  /** Those of a cache of this client's in front of the database, inside the application. */
  CacheCounters near(String client) {
    return new CacheCounters(meters, client, namespace);
  }

  /**
   * Something that was sent is over at {@code end}.
   *
   * @param absence why Redis did not answer it; null where it did
   */
  void testify(long end, @Nullable ErrorKind absence) {
    if (absence == null) {
      redis.answered(end);
    } else {
      redis.unreachable();
    }
  }

  /**
   * A pipeline took from {@code start} to {@code end}.
   *
   * @param request what has sent it; null for none
   * @param absence why Redis did not answer all of it; null where it did
   */
  void pipelined(
      @Nullable RequestContext request, long start, long end, @Nullable ErrorKind absence) {
    Histogram histogram = absence == null ? pipelines : pipelines(absence.word);
    if (histogram == null) {
      histogram = pipelines(CommandMeters.NO_ERROR);
      pipelines = histogram;
    }
    histogram.record(start, end);
    if (request != null) {
      request.happened(this, start, end, absence != null, 0);
    }
  }

  @Override
  public TrailEntry.Kind trailKind() {
    return TrailEntry.Kind.REDIS;
  }

  @Override
  public String trailText() {
    return PIPELINE;
  }

  @Override
  public String trailPlace() {
    return "redis/" + namespace;
  }

  private Histogram pipelines(String error) {
    String operation = meters.redisOperationNames.admit(PIPELINE);
    return meters.dbOperations.with("redis", operation, namespace, error);
  }
}
