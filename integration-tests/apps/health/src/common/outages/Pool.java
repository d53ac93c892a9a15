package outages;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** A pool of three connections, whose borrowers wait for half a second. */
class Pool implements Part {
  private final DataSource source;
  private final Deque<Connection> borrowed = new ArrayDeque<>();

  Pool(DataSource source) {
    this.source = source;
  }

  @Override
  public void run(String word) throws Exception {
    switch (word) {
      case "query":
        try (Connection connection = source.getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("SELECT 1");
        }
        break;
      case "borrow":
        borrowed.push(source.getConnection());
        break;
      case "wait":
        try {
          source.getConnection();
        } catch (SQLException expected) {
          return;
        }
        throw new IllegalStateException("there was a connection");
      case "return":
        borrowed.pop().close();
        break;
      case "close":
        ((AutoCloseable) source).close();
        break;
      default:
        throw new IllegalArgumentException(word);
    }
  }
}
