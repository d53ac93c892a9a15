package shop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** The shop's PostgreSQL database, behind a connection pool. */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Connects and runs {@code schema.sql}: 1 SELECT, 3 CREATE and 3 INSERT in one transaction, the
   * same whether the tables exist or not.
   */
  public static Database open(String jdbcUrl) throws SQLException, IOException {
    HikariConfig config = new HikariConfig();
    config.setPoolName("shop");
    config.setJdbcUrl(jdbcUrl);
    config.setMaximumPoolSize(8);
    Database database = new Database(new HikariDataSource(config));
    try {
      database.createTables();
    } catch (SQLException | IOException e) {
      database.close();
      throw e;
    }
    return database;
  }

  /** A connection from the pool, to be closed by the caller. */
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }

  private void createTables() throws SQLException, IOException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : schema().split(";\n")) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  private static String schema() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Database.class.getResourceAsStream("schema.sql"), StandardCharsets.UTF_8))) {
      return reader.lines().collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
