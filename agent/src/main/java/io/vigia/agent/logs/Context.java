package io.vigia.agent.logs;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of context maps: keys and values in turns, without those that are null. */
final class Context {
  /** More than this is no context; what is beyond is left out. */
  private static final int MAX_ENTRIES = 100;

  private static final int MAX_CHARS = 32 * 1024;

  private static final String[] EMPTY = {};

  private Context() {}

  /** Empty where the map cannot be read, as one that another thread changes meanwhile. */
  static String[] copy(@Nullable Map<String, String> map) {
    if (map == null) {
      return EMPTY;
    }
    try {
      return map.isEmpty() ? EMPTY : entries(map);
    } catch (Throwable theMapIsTheApplications) {
      return EMPTY;
    }
  }

  private static String[] entries(Map<?, ?> map) {
    String[] copy = new String[2 * Math.min(map.size(), MAX_ENTRIES)];
    int n = 0;
    int chars = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = entry.getKey();
      Object value = entry.getValue();
      if (n < copy.length && key instanceof String && value instanceof String) {
        chars += ((String) key).length() + ((String) value).length();
        if (chars <= MAX_CHARS) {
          copy[n++] = (String) key;
          copy[n++] = (String) value;
        }
      }
    }
    return n == copy.length ? copy : Arrays.copyOf(copy, n);
  }
}
