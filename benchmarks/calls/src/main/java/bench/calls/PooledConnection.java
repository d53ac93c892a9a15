package bench.calls;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A connection borrowed from HikariCP and returned unused: the database is not asked anything. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PooledConnection {
  private final HikariDataSource pool = new HikariDataSource();

  @Setup
  public void open() {
    pool.setJdbcUrl("jdbc:h2:mem:shop");
    pool.setMaximumPoolSize(1);
  }

  @TearDown
  public void close() {
    pool.close();
  }

  @Benchmark
  public Connection pooledConnection() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return connection;
    }
  }
}
