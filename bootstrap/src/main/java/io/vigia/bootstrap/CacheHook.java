package io.vigia.bootstrap;

import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten in-process caches tell the agent. Nothing of keys or values is told. A
 * <em>teller</em> is a cache or a part of one, by which the agent finds the cache; all are held
 * weakly.
 */
public interface CacheHook {
  /** A cache was made, on the stack of whom it was made for. */
  default void built(Object cache) {}

  /** A part of a cache was made, which will tell of itself. */
  default void part(Object cache, Object part) {}

  /** A cache has this name from here on. */
  default void named(Object cache, String name) {}

  /** A cache of another library was wrapped by one that has a name. */
  default void wrapped(Object wrapper) {}

  /** So many look-ups found a value. */
  default void hits(Object teller, long number) {}

  /** So many look-ups found none. */
  default void misses(Object teller, long number) {}

  /** So many values were stored. */
  default void puts(Object teller, long number) {}

  /** The cache itself has removed so many entries. */
  default void evictions(Object teller, long number) {}

  /** The same of something that may be the inner part of another cache, and is not told then. */
  default void evicted(Object part) {}

  /** An operation of Ehcache's is over; the outcome is an enum constant. */
  default void outcome(Object teller, Object outcome) {}

  /** So many entries had part in an operation of Ehcache's, which is an enum constant. */
  default void bulk(Object teller, Object operation, long entries) {}

  /**
   * A function will be called where a look-up finds nothing, and what it returns be stored. Returns
   * what is called in its place.
   *
   * @param telling whether it tells itself that nothing was found
   */
  default <T, R> Function<T, R> loading(Object cache, Function<T, R> function, boolean telling) {
    return function;
  }

  /** The same of one that is given the value before, and returns that to store. */
  default <T, U, R> BiFunction<T, U, R> storing(Object cache, BiFunction<T, U, R> function) {
    return function;
  }

  /**
   * A look-up begins that calls the loader where it finds nothing. Returns what is called in its
   * place.
   */
  default <T> Callable<T> lookingUp(Object cache, Callable<T> loader) {
    return loader;
  }

  /**
   * That look-up ends.
   *
   * @param loader what {@link #lookingUp} has returned
   */
  default void lookedUp(Object loader, @Nullable Throwable thrown) {}

  /**
   * An operation begins that may call others of the same cache, which are part of it. Returns what
   * {@link #left} is to be given.
   */
  default @Nullable Object entering(Object cache) {
    return null;
  }

  /**
   * It ends.
   *
   * @param before what {@link #entering} has returned
   */
  default void left(Object cache, @Nullable Object before, int hits, int misses, int puts) {}
}
