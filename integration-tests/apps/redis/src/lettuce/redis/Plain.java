package redis;

import io.lettuce.core.KeyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Lettuce returns, in plain Java. */
final class Plain {
  private Plain() {}

  static Map<String, String> map(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** A list of the values of pairs of key and value; null for those that are not there. */
  static Object values(Object pairs) {
    List<Object> values = new ArrayList<>();
    ((Collection<?>) pairs).forEach(pair -> values.add(value(pair)));
    return values;
  }

  static Object map(Object pairs) {
    if (pairs instanceof Map) {
      return pairs;
    }
    Map<Object, Object> map = new HashMap<>();
    ((Collection<?>) pairs).forEach(pair -> map.put(((KeyValue<?, ?>) pair).getKey(), value(pair)));
    return map;
  }

  static Object set(Object members) {
    return new HashSet<>((Collection<?>) members);
  }

  /** A list of key and value. */
  static Object pair(Object pair) {
    return pair == null ? null : Arrays.asList(((KeyValue<?, ?>) pair).getKey(), value(pair));
  }

  private static Object value(Object pair) {
    return ((KeyValue<?, ?>) pair).hasValue() ? ((KeyValue<?, ?>) pair).getValue() : null;
  }
}
