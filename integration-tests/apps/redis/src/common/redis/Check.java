package redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** That a client returns what the script is about. */
final class Check {
  /** Stands for anything but nil. */
  static final Object SOMETHING = "something";

  /** Stands for whatever a client may make of it. */
  static final Object ANYTHING = "anything";

  private Check() {}

  static void equal(Object expected, Object actual) {
    if (!fits(expected, plain(actual))) {
      throw new AssertionError("expected " + expected + ", not " + actual);
    }
  }

  private static boolean fits(Object expected, Object actual) {
    if (expected == ANYTHING || (expected == SOMETHING && actual != null)) {
      return true;
    }
    if (expected instanceof List && actual instanceof List) {
      List<?> expectations = (List<?>) expected;
      List<?> actuals = (List<?>) actual;
      boolean fit = expectations.size() == actuals.size();
      for (int i = 0; fit && i < actuals.size(); i++) {
        fit = fits(expectations.get(i), actuals.get(i));
      }
      return fit;
    }
    return Objects.equals(plain(expected), actual);
  }

  /** Numbers are long, and so are booleans. */
  private static Object plain(Object value) {
    if (value instanceof Boolean) {
      return (Boolean) value ? 1L : 0L;
    }
    if (value instanceof Number) {
      return ((Number) value).longValue();
    }
    if (value instanceof Set) {
      return new HashSet<>((Set<?>) value);
    }
    if (value instanceof Map) {
      return new HashMap<>((Map<?, ?>) value);
    }
    if (value instanceof Collection) {
      List<Object> all = new ArrayList<>();
      ((Collection<?>) value).forEach(one -> all.add(plain(one)));
      return all;
    }
    return value;
  }
}
