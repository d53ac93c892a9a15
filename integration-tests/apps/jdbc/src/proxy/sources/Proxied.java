package sources;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import jdbc.ConnectionSource;
import jdbc.UrlSource;

/** Connections and statements each behind two proxies of {@link Proxy}. */
public final class Proxied implements ConnectionSource {
  private final DataSource source;

  public Proxied(Properties properties) {
    source = UrlSource.of(properties);
  }

  @Override
  public Connection open() throws SQLException {
    return (Connection) wrap(wrap(source.getConnection()));
  }

  private static Object wrap(Object inner) {
    Class<?> type =
        inner instanceof CallableStatement
            ? CallableStatement.class
            : inner instanceof PreparedStatement
                ? PreparedStatement.class
                : inner instanceof Statement
                    ? Statement.class
                    : inner instanceof Connection ? Connection.class : null;
    if (type == null) {
      return inner;
    }
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          try {
            return wrap(method.invoke(inner, arguments));
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return Proxy.newProxyInstance(
        Proxied.class.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
