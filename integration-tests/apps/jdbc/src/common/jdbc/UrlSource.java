package jdbc;

import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.util.Properties;
import javax.sql.DataSource;

/** A plain data source for what wraps one: asks the driver for each connection. */
public final class UrlSource {
  private UrlSource() {}

  /** One that opens {@code url}, with all other properties given to the driver. */
  public static DataSource of(Properties properties) {
    Properties others = new Properties();
    others.putAll(properties);
    String url = (String) others.remove("url");
    return (DataSource)
        Proxy.newProxyInstance(
            UrlSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                return DriverManager.getConnection(url, others);
              }
              throw new UnsupportedOperationException(method.toString());
            });
  }
}
