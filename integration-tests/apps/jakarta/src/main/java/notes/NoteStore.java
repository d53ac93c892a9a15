package notes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notes in an H2 in memory. Every method is one statement; opening is one CREATE and one
 * INSERT.
 */
final class NoteStore implements AutoCloseable {
  private final HikariDataSource pool;

  private NoteStore(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Creates the table and the notes 1 to 5. */
  static NoteStore open() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setPoolName("notes");
    config.setJdbcUrl("jdbc:h2:mem:notes;DB_CLOSE_DELAY=-1");
    config.setMaximumPoolSize(8);
    NoteStore store = new NoteStore(new HikariDataSource(config));
    try (Connection connection = store.pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE notes (id int PRIMARY KEY, text varchar(200) NOT NULL)");
      statement.executeUpdate(
          "INSERT INTO notes VALUES (1, 'buy milk'), (2, 'water the plants'), (3, 'call home'),"
              + " (4, 'mend the fence'), (5, 'read more')");
    }
    return store;
  }

  /** All notes. */
  List<Note> all() throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT id, text FROM notes ORDER BY id")) {
      return read(select);
    }
  }

  /** The note with this id. */
  Optional<Note> find(int id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT id, text FROM notes WHERE id = ?")) {
      select.setInt(1, id);
      return read(select).stream().findFirst();
    }
  }

  @Override
  public void close() {
    pool.close();
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
