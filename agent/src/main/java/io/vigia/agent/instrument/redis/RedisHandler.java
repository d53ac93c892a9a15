package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.RedisHook;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What all clients share: the meters of databases and commands, and whether Redis is up, of which
 * every command of an application is evidence.
 */
public final class RedisHandler implements RedisHook {
  static final String DEPENDENCY = "redis";
  private static final String UNKNOWN_DATABASE = "none";

  /** Null until it is asked for. */
  private volatile @Nullable RedisAddresses addresses;

  private final Meters meters;
  private final Dependencies dependencies;
  private final ConcurrentMap<Integer, DatabaseMeters> byDatabase = new ConcurrentHashMap<>();

  /** For which cache the thread sends what it sends. */
  private final ThreadLocal<String> cacheName = new ThreadLocal<>();

  private volatile boolean isAnyCaching;

  public RedisHandler(Meters meters, Dependencies dependencies) {
    this.meters = meters;
    this.dependencies = dependencies;
  }

  @Override
  public void connected(@Nullable Throwable thrown) {
    Dependency redis = seen();
    if (thrown == null || ErrorKind.of(thrown).isAnswer()) {
      redis.answered(System.nanoTime());
    } else {
      redis.unreachable();
    }
  }

  @Override
  public void reconnected() {
    seen();
    meters.redisReconnects.with().increment();
  }

  @Override
  public void exhausted() {
    seen();
    meters.redisPoolExhausted.with().increment();
  }

  @Override
  public void redirected() {
    seen();
    meters.redisRedirects.with().increment();
  }

  @Override
  public @Nullable String caching(@Nullable String name) {
    String before = cacheName();
    if (name != null) {
      isAnyCaching = true;
      cacheName.set(name);
    } else if (before != null) {
      cacheName.remove();
    }
    return before;
  }

  /** Where connections lead to. */
  RedisAddresses addresses() {
    RedisAddresses known = addresses;
    return known == null ? makeAddresses() : known;
  }

  private synchronized RedisAddresses makeAddresses() {
    RedisAddresses known = addresses;
    if (known == null) {
      known = new RedisAddresses();
      addresses = known;
    }
    return known;
  }

  /** Redis could not be reached. */
  void unreachable() {
    seen().unreachable();
  }

  CommandMeters meters(String command, int database, boolean blocks) {
    return meters(command, meters(database), blocks);
  }

  /** The same for this cache; null for the one that the thread works for, where there is one. */
  CommandMeters meters(String command, int database, boolean blocks, @Nullable String cache) {
    DatabaseMeters its = meters(database);
    return meters(command, cache == null ? its : its.ofCache(cache), blocks);
  }

  CommandMeters meters(String command, DatabaseMeters database, boolean blocks) {
    RedisCommand row = blocks ? RedisCommand.BLOCKING : RedisCommand.named(command);
    return ofCache(database).of(row);
  }

  /** The meters of this database for what the thread does: those of the cache it works for. */
  DatabaseMeters ofCache(DatabaseMeters database) {
    String cache = cacheName();
    return cache == null ? database : database.ofCache(cache);
  }

  /** The cache that the thread works for; null for none. */
  @Nullable String cacheName() {
    return isAnyCaching ? cacheName.get() : null;
  }

  DatabaseMeters meters(int database) {
    DatabaseMeters found = byDatabase.get(database);
    return found == null ? make(database) : found;
  }

  private DatabaseMeters make(int database) {
    String namespace =
        database < 0 ? UNKNOWN_DATABASE : meters.dbNamespaces.admit(Integer.toString(database));
    // The map stays as small as the cap: all databases beyond it are one.
    int key = namespace.equals(Family.OTHER) ? Integer.MAX_VALUE : database;
    return byDatabase.computeIfAbsent(key, k -> new DatabaseMeters(meters, seen(), namespace));
  }

  /** Redis is in use: its counters are there from here on, at 0 as long as nothing happens. */
  private Dependency seen() {
    meters.redisReconnects.with();
    meters.redisRedirects.with();
    meters.redisPoolExhausted.with();
    return dependencies.seen(DEPENDENCY);
  }
}
