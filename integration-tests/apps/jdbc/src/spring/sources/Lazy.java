package sources;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import jdbc.ConnectionSource;
import jdbc.UrlSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Connections that Spring does not open until a statement is made. */
public final class Lazy implements ConnectionSource {
  private final DataSource proxy;

  public Lazy(Properties properties) {
    proxy = new LazyConnectionDataSourceProxy(UrlSource.of(properties));
  }

  @Override
  public Connection open() throws SQLException {
    return proxy.getConnection();
  }
}
