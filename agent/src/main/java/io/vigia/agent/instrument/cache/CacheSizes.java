package io.vigia.agent.instrument.cache;

import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Readings;
import io.vigia.agent.util.LibraryObject;
import io.vigia.agent.util.Log;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The caches of one library, held weakly, and their sizes at each scrape. Read as one object, so
 * that many caches do not push servers and pools out.
 */
final class CacheSizes implements ObjectReader {
  static final int LIMIT = 1_000;

  private final CacheKind kind;
  private final Function<Object, String @Nullable []> labelsOf;
  private final List<WeakReference<Object>> caches = new ArrayList<>();
  private int nextPurge = 16;
  private boolean full;

  /**
   * @param labelsOf the values of the labels of a cache, null where it has none
   */
  CacheSizes(CacheKind kind, Function<Object, String @Nullable []> labelsOf) {
    this.kind = kind;
    this.labelsOf = labelsOf;
  }

  /** Reads {@code cache}, which is new, from here on. */
  void add(Object cache) {
    synchronized (caches) {
      // Seldom: short-lived caches are made at any rate.
      if (caches.size() >= nextPurge) {
        caches.removeIf(each -> each.get() == null);
        nextPurge = Math.min(LIMIT, 2 * Math.max(8, caches.size()));
      }
      if (caches.size() < LIMIT) {
        caches.add(new WeakReference<>(cache));
      } else if (!full) {
        full = true;
        Log.warn("more than " + LIMIT + " " + kind.label + " caches: further ones have no size");
      }
    }
  }

  /** Those that are there. */
  List<Object> live() {
    List<Object> live = new ArrayList<>();
    synchronized (caches) {
      for (WeakReference<Object> each : caches) {
        Object cache = each.get();
        if (cache != null) {
          live.add(cache);
        }
      }
    }
    return live;
  }

  @Override
  public void read(LibraryObject itself, Readings into) {
    for (Object cache : live()) {
      String[] labels = labelsOf.apply(cache);
      if (labels != null) {
        into.gauge(
            "cache_size",
            "Entries in a cache.",
            size(cache),
            "cache",
            labels[0],
            "name",
            labels[1]);
      }
    }
  }

  /** NaN where it cannot say: one that is just being made, or a closed one. */
  private double size(Object cache) {
    try {
      return kind.size(new LibraryObject(cache));
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }
}
