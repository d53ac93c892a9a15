package jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A source that runs statements of its own for each connection, as a pool that tests them. */
final class AccountedSource implements ConnectionSource {
  private final ConnectionSource source;
  private final String[] verbs;

  AccountedSource(ConnectionSource source, String verbs) {
    this.source = source;
    this.verbs = verbs.split(",");
  }

  @Override
  public Connection open() throws SQLException {
    return source.open();
  }

  @Override
  public String[] runs() {
    return verbs.clone();
  }
}
