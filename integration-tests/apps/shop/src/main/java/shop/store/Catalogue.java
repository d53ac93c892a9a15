package shop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The items for sale. Every method is one statement. */
public final class Catalogue {
  private static final String COLUMNS = "SELECT id, name, cents, stock FROM items ";

  private final Database database;

  /** A catalogue in {@code database}. */
  public Catalogue(Database database) {
    this.database = database;
  }

  /** All items. */
  public List<Item> all() throws SQLException {
    try (Connection connection = database.connection();
        PreparedStatement select = connection.prepareStatement(COLUMNS + "ORDER BY id")) {
      return read(select);
    }
  }

  /** The item with this id. */
  public Optional<Item> find(int id) throws SQLException {
    try (Connection connection = database.connection();
        PreparedStatement select = connection.prepareStatement(COLUMNS + "WHERE id = ?")) {
      select.setInt(1, id);
      return read(select).stream().findFirst();
    }
  }

  /** The items with these ids, by id. */
  public List<Item> findAll(Collection<Integer> ids) throws SQLException {
    try (Connection connection = database.connection();
        PreparedStatement select =
            connection.prepareStatement(COLUMNS + "WHERE id = ANY (?) ORDER BY id")) {
      select.setArray(1, connection.createArrayOf("int", ids.toArray()));
      return read(select);
    }
  }

  /** Sets how many there are of an item; false where there is no such item. */
  public boolean restock(int id, int stock) throws SQLException {
    try (Connection connection = database.connection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE items SET stock = ? WHERE id = ?")) {
      update.setInt(1, stock);
      update.setInt(2, id);
      return update.executeUpdate() == 1;
    }
  }

  private static List<Item> read(PreparedStatement select) throws SQLException {
    List<Item> items = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        items.add(
            new Item(
                row.getInt("id"), row.getString("name"), row.getInt("cents"), row.getInt("stock")));
      }
    }
    return items;
  }
}
