package org.springframework.cache.concurrent;

import java.util.HashMap;
import java.util.Map;

/** A class of Spring's name. */
public final class ConcurrentMapCache {
  private final String name;
  private final Map<Object, Object> store = new HashMap<>();

  public ConcurrentMapCache(String name) {
    this.name = name;
  }

  public String getName() {
    return name;
  }

  public Map<Object, Object> getNativeCache() {
    return store;
  }
}
