package bench.calls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A statement of {@link EmptyDriver}: prepared once, and prepared and closed around each execution.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JdbcStatement {
  private static final String SQL = "SELECT name FROM product WHERE id = ?";

  private Connection connection;
  private PreparedStatement statement;

  @Setup
  public void connect() throws SQLException {
    connection = new EmptyDriver().connect("jdbc:postgresql://db/shop", new Properties());
    statement = connection.prepareStatement(SQL);
  }

  @Benchmark
  public boolean sqlStatement() throws SQLException {
    return statement.execute();
  }

  @Benchmark
  public boolean sqlStatementWithPrepare() throws SQLException {
    try (PreparedStatement own = connection.prepareStatement(SQL)) {
      return own.execute();
    }
  }
}
