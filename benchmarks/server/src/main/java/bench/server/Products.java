package bench.server;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** The products in the database; to describe one takes three statements. */
final class Products {
  private final DataSource database;

  Products(DataSource database) {
    this.database = database;
  }

  /**
   * A pool of connections to a database in memory: a hundred products with a hundred reviews each.
   */
  static HikariDataSource database() throws SQLException {
    HikariDataSource database = new HikariDataSource();
    // A request that asks what the one before asked is answered from the tables all the same.
    database.setJdbcUrl("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE product(id INT PRIMARY KEY, name VARCHAR(40))");
      statement.execute("CREATE TABLE stock(product INT PRIMARY KEY, quantity INT)");
      statement.execute("CREATE TABLE review(product INT, author VARCHAR(40), stars INT)");
      statement.execute("CREATE INDEX review_product ON review(product)");
      statement.execute("INSERT INTO product SELECT x, 'Product ' || x FROM system_range(1, 100)");
      statement.execute("INSERT INTO stock SELECT x, x * 3 FROM system_range(1, 100)");
      statement.execute(
          "INSERT INTO review SELECT x / 100, 'Customer ' || x, x % 5 FROM system_range(100, 10099)");
    }
    return database;
  }

  /** Name, quantity and reviews of a product, as members of a JSON object. */
  String describe(int id) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return "\"name\":"
          + read(connection, "SELECT name FROM product WHERE id = ?", id)
          + ",\"quantity\":"
          + read(connection, "SELECT quantity FROM stock WHERE product = ?", id)
          + ",\"reviewers\":"
          + read(connection, "SELECT author FROM review WHERE product = ? ORDER BY stars", id);
    }
  }

  /** The first column of every row, as a JSON array of strings. */
  private static String read(Connection connection, String sql, int id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        StringJoiner values = new StringJoiner("\",\"", "[\"", "\"]").setEmptyValue("[]");
        while (rows.next()) {
          values.add(rows.getString(1));
        }
        return values.toString();
      }
    }
  }
}
