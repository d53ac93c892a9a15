package sources;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import jdbc.ConnectionSource;
import org.vibur.dbcp.ViburDBCPDataSource;

/** A pool of Vibur's, with its cache of statements. */
public final class Vibur implements ConnectionSource {
  private final ViburDBCPDataSource pool = new ViburDBCPDataSource();

  public Vibur(Properties properties) {
    pool.setJdbcUrl(properties.getProperty("url"));
    pool.setUsername(properties.getProperty("user"));
    pool.setPassword("");
    pool.setPoolInitialSize(1);
    pool.setPoolMaxSize(5);
    pool.setStatementCacheMaxSize(50);
    pool.start();
  }

  @Override
  public Connection open() throws SQLException {
    return pool.getConnection();
  }
}
