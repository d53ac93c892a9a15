package notes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notes in an H2 in memory, with a connection per call. Every method is one statement. */
final class NoteStore implements AutoCloseable {
  private static final String URL = "jdbc:h2:mem:notes";

  /** The database lives as long as one connection is open. */
  private final Connection keeper = DriverManager.getConnection(URL);

  /** Creates the table and the notes 1 to 5: one CREATE and one INSERT. */
  NoteStore() throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      statement.execute("CREATE TABLE notes (id int PRIMARY KEY, text varchar(200) NOT NULL)");
      statement.executeUpdate(
          "INSERT INTO notes VALUES (1, 'buy milk'), (2, 'water the plants'), (3, 'call home'),"
              + " (4, 'mend the fence'), (5, 'read more')");
    }
  }

  /** All notes. */
  List<Note> all() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement select =
            connection.prepareStatement("SELECT id, text FROM notes ORDER BY id")) {
      return read(select);
    }
  }

  /** The note with this id. */
  Optional<Note> find(int id) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement select =
            connection.prepareStatement("SELECT id, text FROM notes WHERE id = ?")) {
      select.setInt(1, id);
      return read(select).stream().findFirst();
    }
  }

  @Override
  public void close() throws SQLException {
    keeper.close();
  }

  private static List<Note> read(PreparedStatement select) throws SQLException {
    List<Note> notes = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        notes.add(new Note(row.getInt("id"), row.getString("text")));
      }
    }
    return notes;
  }
}
