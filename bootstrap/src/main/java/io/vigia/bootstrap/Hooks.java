package io.vigia.bootstrap;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The door between rewritten classes and the agent: the live hook of each kind of call, a no-op
 * until the agent installs its own.
 */
public final class Hooks {
  private static final AtomicBoolean claimed = new AtomicBoolean();

  private static volatile HttpHook http = new HttpHook() {};
  private static volatile SqlHook sql = new SqlHook() {};
  private static volatile RedisHook redis = new RedisHook() {};
  private static volatile LogHook log = new LogHook() {};
  private static volatile LifecycleHook lifecycle = new LifecycleHook() {};
  private static volatile PoolHook pool = new PoolHook() {};
  private static volatile CacheHook cache = new CacheHook() {};
  private static volatile FailureHook failures = new FailureHook() {};

  private Hooks() {}

  public static HttpHook http() {
    return http;
  }

  public static SqlHook sql() {
    return sql;
  }

  public static RedisHook redis() {
    return redis;
  }

  public static LogHook log() {
    return log;
  }

  public static LifecycleHook lifecycle() {
    return lifecycle;
  }

  public static PoolHook pool() {
    return pool;
  }

  public static CacheHook cache() {
    return cache;
  }

  /**
   * Takes note that an advice threw; called by the handler that the weaver puts around every
   * advice.
   */
  public static void adviceFailed(Throwable thrown, String site) {
    try {
      failures.adviceFailed(site, thrown);
    } catch (Throwable ignored) {
      // The application must not see that even the count of failures failed.
    }
  }

  public static void install(HttpHook hook) {
    http = hook;
  }

  public static void install(SqlHook hook) {
    sql = hook;
  }

  public static void install(RedisHook hook) {
    redis = hook;
  }

  public static void install(LogHook hook) {
    log = hook;
  }

  public static void install(LifecycleHook hook) {
    lifecycle = hook;
  }

  public static void install(PoolHook hook) {
    pool = hook;
  }

  public static void install(CacheHook hook) {
    cache = hook;
  }

  public static void install(FailureHook hook) {
    failures = hook;
  }

  /** True for the first caller in this JVM only: the same agent attached twice starts once. */
  public static boolean claimStart() {
    return claimed.compareAndSet(false, true);
  }
}
