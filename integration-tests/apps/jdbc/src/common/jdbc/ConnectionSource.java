package jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from: a driver, a data source, a pool. */
public interface ConnectionSource {
  Connection open() throws SQLException;

  /** The verbs of the statements that it runs itself whenever it hands out a connection. */
  default String[] runs() {
    return new String[0];
  }
}
