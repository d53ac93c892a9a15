package jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from: a driver, a data source, a pool. */
public interface ConnectionSource {
  Connection open() throws SQLException;
}
