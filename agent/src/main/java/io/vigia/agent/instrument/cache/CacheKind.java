package io.vigia.agent.instrument.cache;

import io.vigia.agent.util.LibraryObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A library of caches: what its classes are called, and how many entries one of them says it has.
 */
enum CacheKind {
  CAFFEINE(
      "com.github.benmanes.caffeine.cache.BoundedLocalCache",
      "com.github.benmanes.caffeine.cache.UnboundedLocalCache") {
    @Override
    double size(LibraryObject cache) {
      return cache.entries();
    }
  },

  GUAVA("com.google.common.cache.LocalCache") {
    @Override
    double size(LibraryObject cache) {
      return cache.entries();
    }
  },

  /** The second and third are those of 3.0 and 3.1. */
  EHCACHE(
      "org.ehcache.core.EhcacheBase",
      "org.ehcache.core.Ehcache",
      "org.ehcache.core.EhcacheWithLoaderWriter") {
    @Override
    double size(LibraryObject cache) {
      LibraryObject map = EhcacheStore.of(cache).field("map");
      double mappings = map.number("mappingCount");
      return Double.isNaN(mappings) ? map.entries() : mappings;
    }

    @Override
    LibraryObject part(LibraryObject cache) {
      return EhcacheStore.evicting(cache);
    }
  },

  /** Of the classes of its caches, only those of which more than the interface is known. */
  JCACHE("org.jsr107.ri.RICache", "com.github.benmanes.caffeine.jcache.CacheProxy") {
    @Override
    double size(LibraryObject cache) {
      double entries = cache.field("entries").number("size");
      return Double.isNaN(entries) ? cache.field("cache").number("estimatedSize") : entries;
    }

    @Override
    LibraryObject part(LibraryObject cache) {
      return cache.field("statistics");
    }
  },

  SPRING("org.springframework.cache.concurrent.ConcurrentMapCache") {
    @Override
    double size(LibraryObject cache) {
      return cache.get("getNativeCache").entries();
    }
  };

  /** The value of the label {@code cache}. */
  final String label;

  private final String[] classes;

  CacheKind(String... classes) {
    label = name().toLowerCase(Locale.ROOT);
    this.classes = classes;
  }

  /** The number of entries; NaN where it does not say. */
  abstract double size(LibraryObject cache);

  /** What a cache has that tells of itself; stands for null where there is none. */
  LibraryObject part(LibraryObject cache) {
    return new LibraryObject(null);
  }

  /** That of objects of {@code type}; null where they are no caches. */
  static @Nullable CacheKind of(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (CacheKind kind : values()) {
        for (String name : kind.classes) {
          if (name.equals(each.getName())) {
            return kind;
          }
        }
      }
    }
    return null;
  }

  /** True where its objects are caches of whatever product that the interface tells of. */
  static boolean isJCache(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (implementsJCache(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean implementsJCache(Class<?> type) {
    for (Class<?> each : type.getInterfaces()) {
      if (each.getName().equals("javax.cache.Cache") || implementsJCache(each)) {
        return true;
      }
    }
    return false;
  }
}
