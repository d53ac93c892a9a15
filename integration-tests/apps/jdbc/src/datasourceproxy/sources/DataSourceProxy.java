package sources;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import jdbc.ConnectionSource;
import jdbc.UrlSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Connections through datasource-proxy, which has a count of its own. */
public final class DataSourceProxy implements ConnectionSource {
  private final DataSource proxy;

  public DataSourceProxy(Properties properties) {
    proxy = ProxyDataSourceBuilder.create(UrlSource.of(properties)).countQuery().build();
  }

  @Override
  public Connection open() throws SQLException {
    return proxy.getConnection();
  }
}
