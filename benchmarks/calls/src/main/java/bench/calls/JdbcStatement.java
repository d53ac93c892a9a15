package bench.calls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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
 * A statement of {@link EmptyDriver}: prepared once, prepared and closed around each execution, and
 * run by its text, the same one or one of many that differ in a value.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JdbcStatement {
  private static final String SQL = "SELECT name FROM product WHERE id = ?";

  private Connection connection;
  private PreparedStatement statement;
  private Statement plain;
  private final String[] texts = new String[100_000];
  private int next;

  @Setup
  public void connect() throws SQLException {
    connection = new EmptyDriver().connect("jdbc:postgresql://db/shop", new Properties());
    statement = connection.prepareStatement(SQL);
    plain = connection.createStatement();
    for (int i = 0; i < texts.length; i++) {
      texts[i] = SQL.replace("?", String.valueOf(i));
    }
  }

  @Benchmark
  public boolean sqlStatement() throws SQLException {
    return statement.execute();
  }

  @Benchmark
  public boolean sqlText() throws SQLException {
    return plain.execute(SQL);
  }

  @Benchmark
  public boolean sqlTextOfMany() throws SQLException {
    next = next + 1 < texts.length ? next + 1 : 0;
    return plain.execute(texts[next]);
  }

  @Benchmark
  public boolean sqlStatementWithPrepare() throws SQLException {
    try (PreparedStatement own = connection.prepareStatement(SQL)) {
      return own.execute();
    }
  }
}
