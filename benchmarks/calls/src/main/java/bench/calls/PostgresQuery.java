package bench.calls;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A query of the PostgreSQL that {@code POSTGRES_URL} names. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PostgresQuery extends DatabaseQuery {
  @Setup
  public void connect() throws SQLException {
    connect(System.getenv("POSTGRES_URL"));
  }

  @Benchmark
  public int postgresQuery() throws SQLException {
    return query();
  }
}
