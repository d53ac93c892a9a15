package redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps in place of arguments, and lists in place of maps. */
final class Pairs {
  private Pairs() {}

  static Map<String, String> of(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** What was found of these keys, null for what was not. */
  static List<Object> inOrder(Map<String, ?> found, String... keys) {
    List<Object> all = new ArrayList<>();
    for (String key : keys) {
      all.add(found.get(key));
    }
    return all;
  }
}
