package bench.calls;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.TearDown;

/** A query for one row of a real database, prepared once. */
abstract class DatabaseQuery {
  private Connection connection;
  private PreparedStatement statement;

  void connect(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
    statement = connection.prepareStatement("SELECT CAST(? AS INTEGER) + 1");
    statement.setInt(1, 41);
  }

  int query() throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  @TearDown
  public void close() throws SQLException {
    connection.close();
  }
}
