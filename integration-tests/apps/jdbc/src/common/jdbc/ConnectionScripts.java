package jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;

/** What connections do that is no statement. */
final class ConnectionScripts {
  private ConnectionScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("transaction", ConnectionScripts::transaction);
    scripts.put("savepoint", ConnectionScripts::savepoint);
    scripts.put("state", ConnectionScripts::state);
    scripts.put("metadata", ConnectionScripts::metadata);
    scripts.put("last", session -> session.update("UPDATE", "UPDATE item SET name = 'the last'"));
  }

  private static void transaction(Session session) throws SQLException {
    session.connection.setAutoCommit(false);
    session.update("UPDATE", "UPDATE item SET stock = 0");
    session.commit();
    session.update("DELETE", "DELETE FROM item");
    session.rollback();
    session.connection.setAutoCommit(true);
    try (PreparedStatement select =
        session.connection.prepareStatement("SELECT id FROM item WHERE stock = 0")) {
      Check.rows(3, select.executeQuery());
      session.ran("SELECT");
    }
  }

  private static void savepoint(Session session) throws SQLException {
    session.connection.setAutoCommit(false);
    Savepoint before = session.connection.setSavepoint("before");
    session.update("DELETE", "DELETE FROM item");
    session.connection.rollback(before);
    session.commit();
    session.connection.setAutoCommit(true); // Some pools roll back what may be open.
  }

  private static void state(Session session) throws SQLException {
    Connection connection = session.connection;
    may(() -> Check.equal(true, connection.isValid(5)));
    may(connection::getCatalog);
    may(() -> connection.setCatalog(connection.getCatalog()));
    may(connection::getSchema);
    may(() -> connection.setSchema(connection.getSchema()));
    may(connection::getTransactionIsolation);
    may(() -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
    may(connection::isReadOnly);
    may(() -> connection.setReadOnly(true));
    may(() -> connection.setReadOnly(false));
    may(connection::getHoldability);
    may(() -> connection.setHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT));
    may(connection::getClientInfo);
    may(() -> connection.setClientInfo("ApplicationName", "shop"));
    may(connection::getWarnings);
    may(connection::clearWarnings);
    may(connection::getNetworkTimeout);
    may(() -> connection.setNetworkTimeout(Runnable::run, 60_000));
    may(() -> connection.nativeSQL("SELECT 1"));
    may(() -> connection.createArrayOf("VARCHAR", new Object[] {"mug"}));
    may(() -> connection.createClob());
  }

  /** Drivers answer by statements of their own, some more than others. */
  private static void metadata(Session session) throws SQLException {
    DatabaseMetaData metadata = session.connection.getMetaData();
    String catalog = session.connection.getCatalog();
    metadata.getURL();
    metadata.getDatabaseProductVersion();
    metadata.getMaxColumnNameLength();
    may(metadata::getSQLKeywords);
    may(() -> metadata.getTables(catalog, null, "%", null).close());
    may(() -> metadata.getColumns(catalog, null, "item", "%").close());
    may(() -> metadata.getPrimaryKeys(catalog, null, "item").close());
    may(() -> metadata.getIndexInfo(catalog, null, "item", false, false).close());
    may(() -> metadata.getImportedKeys(catalog, null, "item").close());
    may(() -> metadata.getProcedures(catalog, null, "%").close());
    may(() -> metadata.getTypeInfo().close());
    may(() -> metadata.getSchemas().close());
    may(() -> metadata.getCatalogs().close());
    may(() -> metadata.getTableTypes().close());
    try (PreparedStatement select =
        session.connection.prepareStatement("SELECT * FROM item WHERE id = ?")) {
      may(() -> select.getMetaData().getColumnTypeName(1));
      may(() -> select.getParameterMetaData().getParameterTypeName(1));
      select.setInt(1, 1);
      try (ResultSet rows = select.executeQuery()) {
        session.ran("SELECT");
        rows.next();
        may(() -> rows.getMetaData().getColumnTypeName(1));
        may(() -> rows.getMetaData().isNullable(1));
        may(() -> rows.getMetaData().isAutoIncrement(1));
        may(() -> rows.getMetaData().getTableName(1));
      }
    }
  }

  /** What a driver may lack, or ask this server for in vain. */
  private static void may(Session.Action action) {
    try {
      action.run();
    } catch (SQLException | LinkageError | UnsupportedOperationException e) {
      // It does.
    }
  }
}
