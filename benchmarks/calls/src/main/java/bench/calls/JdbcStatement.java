package bench.calls;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
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

/** A statement prepared once and executed by H2, whose answer to it is always at hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JdbcStatement {
  private Connection connection;
  private PreparedStatement statement;

  @Setup
  public void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:calls");
    statement = connection.prepareStatement("SELECT 1");
  }

  @Benchmark
  public boolean statement() throws SQLException {
    return statement.execute();
  }

  @TearDown
  public void close() throws SQLException {
    connection.close();
  }
}
