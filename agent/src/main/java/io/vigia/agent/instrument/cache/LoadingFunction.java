package io.vigia.agent.instrument.cache;

import java.util.function.Function;

/** A function that a look-up calls which has found nothing, and whose result is stored. */
final class LoadingFunction<T, R> implements Function<T, R> {
  private final CacheCounts counts;
  private final Function<T, R> function;
  private final boolean telling;

  /**
   * @param telling whether it tells itself that nothing was found
   */
  LoadingFunction(CacheCounts counts, Function<T, R> function, boolean telling) {
    this.telling = telling;
    this.counts = counts;
    this.function = function;
  }

  @Override
  public R apply(T key) {
    counts.misses(telling ? 0 : 1);
    R value = function.apply(key);
    if (value != null) {
      counts.puts(1);
    }
    return value;
  }
}
