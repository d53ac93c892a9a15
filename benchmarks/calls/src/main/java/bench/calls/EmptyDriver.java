package bench.calls;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import org.apache.commons.dbcp2.AbandonedTrace;
import org.apache.commons.dbcp2.DelegatingConnection;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;

/**
 * A driver whose statements do nothing, so that what the agent adds to one is not lost in what a
 * database takes. DBCP's wrappers, around nothing, lend it the two hundred methods that it needs
 * not.
 */
final class EmptyDriver implements Driver {
  @Override
  public Connection connect(String url, Properties properties) {
    return new EmptyConnection();
  }

  @Override
  public boolean acceptsURL(String url) {
    return true;
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  private static final class EmptyConnection extends DelegatingConnection<Connection> {
    EmptyConnection() {
      super(null);
    }

    /** Keeps no list of its statements, which would grow without end. */
    @Override
    protected void addTrace(AbandonedTrace trace) {}

    @Override
    public PreparedStatement prepareStatement(String sql) {
      return new EmptyStatement(this);
    }

    @Override
    public Statement createStatement() {
      return new EmptyStatement(this);
    }
  }

  private static final class EmptyStatement extends DelegatingPreparedStatement {
    EmptyStatement(EmptyConnection connection) {
      super(connection, null);
    }

    @Override
    public boolean execute() {
      return true;
    }

    @Override
    public boolean execute(String sql) {
      return true;
    }

    @Override
    public void close() {}
  }
}
