package io.vigia.bootstrap;

import java.util.Map;

/**
 * What is told from the midst of a cache's methods; nothing is written around these calls, so they
 * never throw.
 */
public final class CacheCalls {
  private static final String SITE = "CacheCalls";

  private CacheCalls() {}

  public static void built(Object cache) {
    try {
      Hooks.cache().built(cache);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  public static void wrapped(Object wrapper) {
    try {
      Hooks.cache().wrapped(wrapper);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  public static void hits(Object teller, int number) {
    try {
      Hooks.cache().hits(teller, number);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  public static void hit(Object teller) {
    hits(teller, 1);
  }

  public static void miss(Object teller) {
    misses(teller, 1);
  }

  public static void misses(Object teller, int number) {
    try {
      Hooks.cache().misses(teller, number);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  /** All of a map is about to be stored. */
  public static void putAll(Object teller, Object map) {
    try {
      Hooks.cache().puts(teller, ((Map<?, ?>) map).size());
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  /** One entry goes, whatever it weighs. */
  public static void eviction(Object teller) {
    try {
      Hooks.cache().evictions(teller, 1);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  public static void outcome(Object teller, Object outcome) {
    try {
      Hooks.cache().outcome(teller, outcome);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }
}
