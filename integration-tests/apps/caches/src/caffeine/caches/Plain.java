package caches;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/** Builds caches as they are. */
final class Plain implements Builder {
  @Override
  public Cache<String, String> build(Caffeine<Object, Object> builder) {
    return builder.build();
  }

  @Override
  public LoadingCache<String, String> build(
      Caffeine<Object, Object> builder, CacheLoader<String, String> loader) {
    return builder.build(loader);
  }

  @Override
  public AsyncLoadingCache<String, String> buildAsync(
      Caffeine<Object, Object> builder, CacheLoader<String, String> loader) {
    return builder.buildAsync(loader);
  }
}
