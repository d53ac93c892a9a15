package outages;

import java.time.Duration;
import org.apache.commons.dbcp2.BasicDataSource;

/** DBCP. */
final class Dbcp2 extends Pool {
  Dbcp2(String url) {
    super(source(url));
  }

  private static BasicDataSource source(String url) {
    BasicDataSource source = new BasicDataSource();
    source.setUrl(url);
    source.setMaxTotal(3);
    source.setMaxWait(Duration.ofMillis(500));
    source.setValidationQuery("SELECT 1");
    return source;
  }
}
