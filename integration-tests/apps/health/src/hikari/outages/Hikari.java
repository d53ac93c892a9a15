package outages;

import com.zaxxer.hikari.HikariDataSource;

/** HikariCP. */
final class Hikari extends Pool {
  Hikari(String url) {
    super(source(url));
  }

  private static HikariDataSource source(String url) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setMaximumPoolSize(3);
    source.setMinimumIdle(1);
    source.setConnectionTimeout(500);
    return source;
  }
}
