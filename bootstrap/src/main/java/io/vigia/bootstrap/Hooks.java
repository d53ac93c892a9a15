package io.vigia.bootstrap;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The door between rewritten classes and the agent: the live hook of each kind of call, a no-op
 * until the agent installs its own.
 */
public final class Hooks {
  private static final AtomicBoolean claimed = new AtomicBoolean();

  private static final Off OFF = new Off();

  private static volatile HttpHook http = OFF;
  private static volatile HttpClientHook httpClient = OFF;
  private static volatile SqlHook sql = OFF;
  private static volatile RedisHook redis = OFF;
  private static volatile JedisHook jedis = OFF;
  private static volatile LettuceHook lettuce = OFF;
  private static volatile RedissonHook redisson = OFF;
  private static volatile LogHook log = OFF;
  private static volatile LifecycleHook lifecycle = OFF;
  private static volatile PoolHook pool = OFF;
  private static volatile CacheHook cache = OFF;
  private static volatile ErrorHook errors = OFF;
  private static volatile TaskHook tasks = OFF;
  private static volatile SentryHook sentry = OFF;
  private static volatile FailureHook failures = OFF;

  private Hooks() {}

  public static HttpHook http() {
    return http;
  }

  public static HttpClientHook httpClient() {
    return httpClient;
  }

  public static SqlHook sql() {
    return sql;
  }

  public static RedisHook redis() {
    return redis;
  }

  public static JedisHook jedis() {
    return jedis;
  }

  public static LettuceHook lettuce() {
    return lettuce;
  }

  public static RedissonHook redisson() {
    return redisson;
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

  public static ErrorHook errors() {
    return errors;
  }

  public static TaskHook tasks() {
    return tasks;
  }

  public static SentryHook sentry() {
    return sentry;
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

  public static void install(HttpClientHook hook) {
    httpClient = hook;
  }

  public static void install(SqlHook hook) {
    sql = hook;
  }

  public static void install(RedisHook hook) {
    redis = hook;
  }

  public static void install(JedisHook hook) {
    jedis = hook;
  }

  public static void install(LettuceHook hook) {
    lettuce = hook;
  }

  public static void install(RedissonHook hook) {
    redisson = hook;
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

  public static void install(SentryHook hook) {
    sentry = hook;
  }

  public static void install(ErrorHook hook) {
    errors = hook;
  }

  public static void install(TaskHook hook) {
    tasks = hook;
  }

  public static void install(FailureHook hook) {
    failures = hook;
  }

  /** True for the first caller in this JVM only: the same agent attached twice starts once. */
  public static boolean claimStart() {
    return claimed.compareAndSet(false, true);
  }

  /** Every hook until the agent is there, in one class: each one costs time at start. */
  static final class Off
      implements HttpHook,
          HttpClientHook,
          SqlHook,
          RedisHook,
          JedisHook,
          LettuceHook,
          RedissonHook,
          LogHook,
          LifecycleHook,
          PoolHook,
          CacheHook,
          ErrorHook,
          TaskHook,
          SentryHook,
          FailureHook {}
}
