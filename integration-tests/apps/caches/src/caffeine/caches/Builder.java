package caches;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/** Builds caches; its class is what they are called. */
interface Builder {
  Cache<String, String> build(Caffeine<Object, Object> builder);

  LoadingCache<String, String> build(
      Caffeine<Object, Object> builder, CacheLoader<String, String> loader);

  AsyncLoadingCache<String, String> buildAsync(
      Caffeine<Object, Object> builder, CacheLoader<String, String> loader);
}
