package shop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The orders that were placed. */
public final class Orders {
  private final Database database;

  /** Orders in {@code database}. */
  public Orders(Database database) {
    this.database = database;
  }

  /** Places an order: one INSERT and one batch of INSERTs, in one transaction. */
  public void place(String customer, Map<Integer, Integer> quantities) throws SQLException {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      int orderId = insertOrder(connection, customer);
      insertLines(connection, orderId, quantities);
      connection.commit();
    }
  }

  /** The orders of a month such as {@code 2025-11}, by id: one SELECT. */
  public List<Order> ofMonth(String month) throws SQLException {
    try (Connection connection = database.connection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, customer FROM orders WHERE month = ? ORDER BY id")) {
      select.setString(1, month);
      List<Order> orders = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          orders.add(new Order(row.getInt("id"), row.getString("customer")));
        }
      }
      return orders;
    }
  }

  /** What an order came to, in cents: one SELECT. */
  public int total(int orderId) throws SQLException {
    try (Connection connection = database.connection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT sum(l.quantity * i.cents) FROM order_lines l"
                    + " JOIN items i ON i.id = l.item_id WHERE l.order_id = ?")) {
      select.setInt(1, orderId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static int insertOrder(Connection connection, String customer) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO orders (month, customer) VALUES (?, ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, YearMonth.now().toString());
      insert.setString(2, customer);
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getInt("id");
      }
    }
  }

  private static void insertLines(
      Connection connection, int orderId, Map<Integer, Integer> quantities) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO order_lines (order_id, item_id, quantity) VALUES (?, ?, ?)")) {
      for (Map.Entry<Integer, Integer> line : quantities.entrySet()) {
        insert.setInt(1, orderId);
        insert.setInt(2, line.getKey());
        insert.setInt(3, line.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
