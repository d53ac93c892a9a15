package caches;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;

/** Builds caches; its class is what they are called. */
interface Builder {
  Cache<String, String> build(CacheBuilder<Object, Object> builder);

  LoadingCache<String, String> build(
      CacheBuilder<Object, Object> builder, CacheLoader<String, String> loader);

  /** Builds caches as they are. */
  final class Plain implements Builder {
    @Override
    public Cache<String, String> build(CacheBuilder<Object, Object> builder) {
      return builder.build();
    }

    @Override
    public LoadingCache<String, String> build(
        CacheBuilder<Object, Object> builder, CacheLoader<String, String> loader) {
      return builder.build(loader);
    }
  }

  /** Builds caches that record statistics. */
  final class Recording implements Builder {
    @Override
    public Cache<String, String> build(CacheBuilder<Object, Object> builder) {
      return builder.recordStats().build();
    }

    @Override
    public LoadingCache<String, String> build(
        CacheBuilder<Object, Object> builder, CacheLoader<String, String> loader) {
      return builder.recordStats().build(loader);
    }
  }
}
