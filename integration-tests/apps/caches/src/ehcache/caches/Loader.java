package caches;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ehcache.spi.loaderwriter.CacheLoaderWriter;

/** Loads every key but those that begin with {@code no}, and writes nothing. */
final class Loader implements CacheLoaderWriter<String, String> {
  @Override
  public String load(String key) {
    return key.startsWith("no") ? null : key.toUpperCase(Locale.ROOT);
  }

  @Override
  public Map<String, String> loadAll(Iterable<? extends String> keys) {
    Map<String, String> all = new HashMap<>();
    for (String key : keys) {
      all.put(key, load(key));
    }
    return all;
  }

  @Override
  public void write(String key, String value) {}

  @Override
  public void writeAll(Iterable<? extends Map.Entry<? extends String, ? extends String>> entries) {}

  @Override
  public void delete(String key) {}

  @Override
  public void deleteAll(Iterable<? extends String> keys) {}
}
