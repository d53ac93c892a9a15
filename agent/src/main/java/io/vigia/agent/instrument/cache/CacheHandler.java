package io.vigia.agent.instrument.cache;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Attachments;
import io.vigia.agent.util.LibraryObject;
import io.vigia.bootstrap.CacheHook;
import io.vigia.bootstrap.Carrier;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts what caches tell, by cache and name, and has their sizes read at each scrape. */
public final class CacheHandler implements CacheHook {
  /** Fields by which what tells in place of a cache knows it, or somebody who does. */
  private static final String[] OWNERS = {"this$0", "this$1", "asyncCache", "cache"};

  private static final int MAX_OWNERS = 4;

  private final Meters meters;
  private final Observed observed;
  private final Attachments<CacheCounts> counts = new Attachments<>(CacheCounts.class);

  /** Those of which there is a cache. */
  private final Map<CacheKind, CacheSizes> sizes = new EnumMap<>(CacheKind.class);

  public CacheHandler(Meters meters, Observed observed) {
    this.meters = meters;
    this.observed = observed;
  }

  @Override
  public void built(Object cache) {
    of(cache);
  }

  @Override
  public void part(Object cache, Object part) {
    counts.put(part, of(cache));
  }

  @Override
  public void named(Object cache, String name) {
    of(cache).rename(name);
  }

  @Override
  public void wrapped(Object wrapper) {
    LibraryObject outer = new LibraryObject(wrapper);
    String name = outer.text("getName");
    Object map = outer.get("getNativeCache").get("asMap").raw();
    if (name != null && map != null) {
      of(map).rename(name);
    }
  }

  @Override
  public void hits(Object teller, long number) {
    of(teller).hits(number);
  }

  @Override
  public void misses(Object teller, long number) {
    of(teller).misses(number);
  }

  @Override
  public void puts(Object teller, long number) {
    of(teller).puts(number);
  }

  @Override
  public void evictions(Object teller, long number) {
    of(teller).evictions(number);
  }

  @Override
  public void evicted(Object part) {
    CacheCounts known = counts.get(part);
    if (known != null) {
      known.evictions(1);
    }
  }

  @Override
  public void outcome(Object teller, Object outcome) {
    EhcacheOutcome.count(of(teller), (Enum<?>) outcome);
  }

  @Override
  public void bulk(Object teller, Object operation, long entries) {
    EhcacheOutcome.count(of(teller), (Enum<?>) operation, entries);
  }

  @Override
  public <T, R> Function<T, R> loading(Object cache, Function<T, R> function, boolean telling) {
    return new LoadingFunction<>(of(cache), function, telling);
  }

  @Override
  public <T, U, R> BiFunction<T, U, R> storing(Object cache, BiFunction<T, U, R> function) {
    return new StoringFunction<>(of(cache), function);
  }

  @Override
  public <T> Callable<T> lookingUp(Object cache, Callable<T> loader) {
    return new LoaderCall<>(of(cache), loader);
  }

  @Override
  public void lookedUp(Object loader, @Nullable Throwable thrown) {
    if (loader instanceof LoaderCall) {
      ((LoaderCall<?>) loader).end(thrown);
    }
  }

  @Override
  public @Nullable Object entering(Object cache) {
    ThreadState state = ThreadState.current();
    Object before = state.inCache;
    state.inCache = cache;
    return before;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the same cache
  public void left(Object cache, @Nullable Object before, int hits, int misses, int puts) {
    ThreadState.current().inCache = before;
    if (before == cache) {
      return;
    }
    CacheCounts of = of(cache);
    if (!LoaderCall.isOf(before, of)) {
      of.hits(hits);
      of.misses(misses);
      of.puts(puts);
    }
  }

  private CacheCounts of(Object teller) {
    CacheCounts known = counts.get(teller);
    return known == null ? find(teller) : known;
  }

  /** Of what tells for the first time: that of its cache. */
  private CacheCounts find(Object teller) {
    CacheCounts found = findOwner(teller);
    if (found == null) {
      boolean isJCache = CacheKind.isJCache(teller.getClass());
      return isJCache ? observe(teller, CacheKind.JCACHE) : CacheCounts.NONE;
    }
    if (teller instanceof Carrier) {
      counts.put(teller, found);
    }
    return found;
  }

  private @Nullable CacheCounts findOwner(Object teller) {
    Object at = teller;
    for (int i = 0; i < MAX_OWNERS && at != null; i++) {
      CacheCounts known = counts.get(at);
      if (known != null) {
        return known;
      }
      CacheKind kind = CacheKind.of(at.getClass());
      if (kind != null) {
        return observe(at, kind);
      }
      at = owner(new LibraryObject(at));
    }
    return null;
  }

  private static @Nullable Object owner(LibraryObject part) {
    for (String field : OWNERS) {
      Object owner = part.field(field).raw();
      if (owner != null) {
        return owner;
      }
    }
    return null;
  }

  private CacheCounts observe(Object cache, CacheKind kind) {
    String name = CacheName.of(cache, kind);
    synchronized (this) {
      CacheCounts known = counts.get(cache);
      if (known != null) {
        return known;
      }
      CacheCounts first =
          name == null ? CacheCounts.NONE : new CacheCounts(meters, kind.label, name);
      counts.put(cache, first);
      Object part = kind.part(new LibraryObject(cache)).raw();
      if (part != null) {
        counts.put(part, first);
      }
      if (name != null) {
        sizes(kind).add(cache);
      }
      return first;
    }
  }

  private CacheSizes sizes(CacheKind kind) {
    CacheSizes all = sizes.get(kind);
    if (all == null) {
      all = new CacheSizes(kind, this::labels);
      sizes.put(kind, all);
      observed.add(all, all);
    }
    return all;
  }

  private String @Nullable [] labels(Object cache) {
    CacheCounts known = counts.get(cache);
    return known == null ? null : known.labels();
  }
}
