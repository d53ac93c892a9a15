package jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;

/**
 * Reads sources of connections: {@code driver url=... key=value}, where all but the URL are
 * properties of the driver's, or the class of a data source, of any of JDBC's kinds, and the
 * properties to be set on it. A {@link ConnectionSource} is made by its constructor from {@link
 * Properties}. {@code runs=SELECT} says that a source runs statements of its own, {@link
 * ConnectionSource#runs}.
 */
final class Sources {
  private Sources() {}

  static ConnectionSource of(String text) throws Exception {
    String[] words = text.trim().split(" +");
    Properties properties = new Properties();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      properties.setProperty(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    String verbs = (String) properties.remove("runs");
    ConnectionSource source = of(words[0], properties);
    return verbs == null ? source : new AccountedSource(source, verbs);
  }

  private static ConnectionSource of(String name, Properties properties) throws Exception {
    if (name.equals("driver")) {
      String url = (String) properties.remove("url");
      return () -> DriverManager.getConnection(url, properties);
    }
    Class<?> type = Class.forName(name);
    if (ConnectionSource.class.isAssignableFrom(type)) {
      return (ConnectionSource) type.getConstructor(Properties.class).newInstance(properties);
    }
    return of(bean(type, properties));
  }

  private static ConnectionSource of(Object source) {
    if (source instanceof DataSource) {
      return ((DataSource) source)::getConnection;
    }
    if (source instanceof XADataSource) {
      return () -> connection((XADataSource) source);
    }
    return () -> connection((ConnectionPoolDataSource) source);
  }

  private static Connection connection(XADataSource source) throws SQLException {
    return source.getXAConnection().getConnection();
  }

  private static Connection connection(ConnectionPoolDataSource source) throws SQLException {
    return source.getPooledConnection().getConnection();
  }

  private static Object bean(Class<?> type, Properties properties) throws Exception {
    Object bean = type.getConstructor().newInstance();
    for (String key : properties.stringPropertyNames()) {
      set(bean, key, properties.getProperty(key));
    }
    return bean;
  }

  private static void set(Object bean, String key, String value) throws Exception {
    for (Method method : bean.getClass().getMethods()) {
      if (method.getName().equalsIgnoreCase("set" + key) && method.getParameterCount() == 1) {
        Class<?> type = method.getParameterTypes()[0];
        if (type == String.class) {
          method.invoke(bean, value);
          return;
        }
        if (type == int.class || type == Integer.class) {
          method.invoke(bean, Integer.valueOf(value));
          return;
        }
        if (type == long.class || type == Long.class) {
          method.invoke(bean, Long.valueOf(value));
          return;
        }
        if (type == boolean.class || type == Boolean.class) {
          method.invoke(bean, Boolean.valueOf(value));
          return;
        }
      }
    }
    throw new NoSuchMethodException(bean.getClass() + " has no property " + key);
  }
}
