package redis;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.cache.annotation.AnnotationCacheOperationSource;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.interceptor.CacheInterceptor;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One that asks Redis itself while the cache waits for it. */
class CachedShop implements Shop {
  private final StringRedisTemplate template;

  CachedShop(StringRedisTemplate template) {
    this.template = template;
  }

  /** The same behind the proxy that {@code EnableCaching} makes. */
  static Shop behindProxy(Caches caches) {
    CacheInterceptor interceptor = new CacheInterceptor();
    interceptor.setCacheManager(caches.manager);
    interceptor.setCacheOperationSources(new AnnotationCacheOperationSource());
    interceptor.afterPropertiesSet();
    interceptor.afterSingletonsInstantiated();
    ProxyFactory proxy = new ProxyFactory(new CachedShop(caches.template));
    proxy.addAdvice(interceptor);
    return (Shop) proxy.getProxy();
  }

  @Override
  @Cacheable("prices")
  public String price(String article) {
    return article.equals("none") ? null : "5";
  }

  @Override
  @CachePut(cacheNames = "prices", key = "#root.args[0]")
  public String reprice(String article, String price) {
    return price;
  }

  @Override
  @CacheEvict("prices")
  public void forget(String article) {}

  @Override
  @CacheEvict(cacheNames = "prices", allEntries = true)
  public void forgetAll() {}

  @Override
  @Cacheable(cacheNames = "stock", sync = true)
  public String stock(String article) {
    return template.opsForValue().get("in-store:" + article);
  }
}
