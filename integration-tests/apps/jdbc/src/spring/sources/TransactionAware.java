package sources;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import jdbc.ConnectionSource;
import jdbc.UrlSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Connections that take part in the transactions of Spring, of which there is none. */
public final class TransactionAware implements ConnectionSource {
  private final DataSource proxy;

  public TransactionAware(Properties properties) {
    proxy = new TransactionAwareDataSourceProxy(UrlSource.of(properties));
  }

  @Override
  public Connection open() throws SQLException {
    return proxy.getConnection();
  }
}
