package io.vigia.it;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What became of each of several things that another thread does, one after the other. */
public final class Ends<T> {
  private final Map<T, CompletableFuture<Void>> ends = new HashMap<>();

  public Ends(Collection<T> all) {
    all.forEach(one -> ends.put(one, new CompletableFuture<>()));
  }

  /** Does {@code one}, and keeps what is thrown. */
  public void record(T one, Part part) {
    CompletableFuture<Void> end = ends.get(one);
    try {
      part.run();
      end.complete(null);
    } catch (Exception | AssertionError e) {
      end.completeExceptionally(e);
    }
  }

  /** All that have not ended do so with this failure. */
  public void fail(Throwable failure) {
    ends.values().forEach(end -> end.completeExceptionally(failure));
  }

  /** True when one of those that have ended has failed. */
  public boolean anyFailed() {
    return ends.values().stream().anyMatch(CompletableFuture::isCompletedExceptionally);
  }

  /**
   * Returns when {@code one} has ended; throws what it has thrown.
   *
   * @param title what it is called, since Maven prints no display names
   */
  public void await(T one, String title) throws InterruptedException {
    try {
      ends.get(one).get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new AssertionError(title + ": " + cause.getMessage(), cause);
    }
  }

  /** Something to do. */
  public interface Part {
    void run() throws Exception;
  }
}
