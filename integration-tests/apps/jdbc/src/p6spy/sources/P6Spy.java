package sources;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import jdbc.ConnectionSource;

/** The driver of P6Spy in front of the real one, writing no file. */
public final class P6Spy implements ConnectionSource {
  private final String url;
  private final Properties properties = new Properties();

  public P6Spy(Properties properties) {
    System.setProperty("p6spy.config.appender", "com.p6spy.engine.spy.appender.StdoutLogger");
    this.properties.putAll(properties);
    url = (String) this.properties.remove("url");
  }

  @Override
  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }
}
