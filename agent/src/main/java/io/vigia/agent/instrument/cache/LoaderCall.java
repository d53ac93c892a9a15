package io.vigia.agent.instrument.cache;

import io.vigia.agent.telemetry.ThreadState;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A look-up that calls its loader where it finds nothing. What the cache does for it on the way is
 * part of it; what the loader does is not.
 */
final class LoaderCall<T> implements Callable<T> {
  private final CacheCounts counts;
  private final Callable<T> loader;
  private final @Nullable Object before;
  private boolean called;

  /** Begins on this thread. */
  LoaderCall(CacheCounts counts, Callable<T> loader) {
    this.counts = counts;
    this.loader = loader;
    ThreadState state = ThreadState.current();
    before = state.inCache;
    state.inCache = this;
  }

  @Override
  public T call() throws Exception {
    called = true;
    counts.misses(1);
    ThreadState state = ThreadState.current();
    Object inside = state.inCache;
    state.inCache = before;
    try {
      return loader.call();
    } finally {
      state.inCache = inside;
    }
  }

  /** Ends on this thread. */
  void end(@Nullable Throwable thrown) {
    ThreadState.current().inCache = before;
    if (!called) {
      counts.hits(thrown == null ? 1 : 0);
    } else if (thrown == null) {
      counts.puts(1);
    }
  }

  /** True where {@code inCache} stands for a look-up in this cache. */
  static boolean isOf(@Nullable Object inCache, CacheCounts counts) {
    return inCache instanceof LoaderCall && ((LoaderCall<?>) inCache).counts == counts;
  }

  /** As the loader's: it stands in messages of exceptions. */
  @Override
  public String toString() {
    return loader.toString();
  }
}
