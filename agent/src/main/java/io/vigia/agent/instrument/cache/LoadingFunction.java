package io.vigia.agent.instrument.cache;

import java.util.function.Function;

/** A function that a look-up calls which has found nothing, and whose result is stored. */
final class LoadingFunction<T, R> implements Function<T, R> {
  private final CacheCounts counts;
  private final Function<T, R> function;

  LoadingFunction(CacheCounts counts, Function<T, R> function) {
    this.counts = counts;
    this.function = function;
  }

  @Override
  public R apply(T key) {
    counts.misses(1);
    R value = function.apply(key);
    if (value != null) {
      counts.puts(1);
    }
    return value;
  }
}
