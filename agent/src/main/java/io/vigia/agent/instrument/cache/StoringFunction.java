package io.vigia.agent.instrument.cache;

import java.util.function.BiFunction;

/** A function whose result is stored in place of the value that it is given. */
final class StoringFunction<T, U, R> implements BiFunction<T, U, R> {
  private final CacheCounts counts;
  private final BiFunction<T, U, R> function;

  StoringFunction(CacheCounts counts, BiFunction<T, U, R> function) {
    this.counts = counts;
    this.function = function;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the same value is none that is stored anew
  public R apply(T key, U before) {
    R value = function.apply(key, before);
    if (value != null && value != before) {
      counts.puts(1);
    }
    return value;
  }
}
