package pools;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Makes a pool of words: its class, or that of a supplier of it, the properties to be set on it
 * ({@code key=value}), and the methods to be called then.
 */
final class Pools {
  private Pools() {}

  static DataSource make(String[] words, ClassLoader loader) throws Exception {
    Object made = loader.loadClass(words[0]).getConstructor().newInstance();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals < 0) {
        made.getClass().getMethod(words[i]).invoke(made);
      } else {
        set(made, words[i].substring(0, equals), words[i].substring(equals + 1));
      }
    }
    return (DataSource) (made instanceof Supplier ? ((Supplier<?>) made).get() : made);
  }

  private static void set(Object made, String key, String value) throws Exception {
    for (Method method : made.getClass().getMethods()) {
      if (method.getName().equalsIgnoreCase("set" + key) && method.getParameterCount() == 1) {
        Class<?> type = method.getParameterTypes()[0];
        if (type == String.class) {
          method.invoke(made, value);
          return;
        } else if (type == int.class) {
          method.invoke(made, Integer.parseInt(value));
          return;
        } else if (type == long.class) {
          method.invoke(made, Long.parseLong(value));
          return;
        } else if (type == boolean.class) {
          method.invoke(made, Boolean.parseBoolean(value));
          return;
        }
      }
    }
    throw new NoSuchMethodException(made.getClass() + " has no property " + key);
  }
}
