package io.vigia.agent.instrument.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database products that are told apart: the name of each in OpenTelemetry's list of {@code
 * db.system.name} (H2 by CONTRACT is {@code h2}), what its JDBC URLs look like, and the package of
 * its drivers.
 */
public enum DatabaseSystem {
  POSTGRESQL("postgresql", UrlForm.AUTHORITY, "postgresql pgsql", "org.postgresql."),
  MYSQL("mysql", UrlForm.AUTHORITY, "mysql mysql+srv", "com.mysql."),
  MARIADB("mariadb", UrlForm.AUTHORITY, "mariadb", "org.mariadb."),
  H2("h2", UrlForm.PATH, "h2", "org.h2."),
  HSQLDB("hsqldb", UrlForm.PATH, "hsqldb", "org.hsqldb."),
  DERBY("derby", UrlForm.PATH, "derby", "org.apache.derby."),
  SQLITE("sqlite", UrlForm.PATH, "sqlite", "org.sqlite."),
  SQL_SERVER("microsoft.sql_server", UrlForm.PROPERTIES, "sqlserver", "com.microsoft.sqlserver."),
  JTDS("microsoft.sql_server", UrlForm.AUTHORITY, "jtds", "net.sourceforge.jtds."),
  ORACLE("oracle.db", UrlForm.ORACLE, "oracle", "oracle.jdbc."),
  DB2(
      "ibm.db2",
      UrlForm.AUTHORITY,
      "db2",
      "com.ibm.db2.jcc.t4."), // its pooling wrappers are elsewhere
  REDSHIFT("aws.redshift", UrlForm.AUTHORITY, "redshift", "com.amazon.redshift."),
  CLICKHOUSE("clickhouse", UrlForm.AUTHORITY, "clickhouse ch", "com.clickhouse."),
  FIREBIRD("firebirdsql", UrlForm.PATH, "firebirdsql firebird", "org.firebirdsql."),
  HANA("sap.hana", UrlForm.PROPERTIES, "sap", "com.sap.db."),
  TRINO("trino", UrlForm.AUTHORITY, "trino", "io.trino."),
  OTHER("other_sql", UrlForm.AUTHORITY, "", null);

  private static final Map<String, DatabaseSystem> BY_SUBPROTOCOL = new HashMap<>();

  static {
    for (DatabaseSystem system : values()) {
      for (String subprotocol : system.subprotocols.split(" ")) {
        BY_SUBPROTOCOL.put(subprotocol, system);
      }
    }
  }

  /** The value of the label. */
  public final String label;

  /** How a URL names the database. */
  final UrlForm form;

  private final String subprotocols;
  private final @Nullable String driverPackage;

  DatabaseSystem(String label, UrlForm form, String subprotocols, @Nullable String driverPackage) {
    this.label = label;
    this.form = form;
    this.subprotocols = subprotocols;
    this.driverPackage = driverPackage;
  }

  /** The system of {@code jdbc:<subprotocol>:}, in lower case; {@link #OTHER} for unknown ones. */
  static DatabaseSystem ofSubprotocol(String subprotocol) {
    return BY_SUBPROTOCOL.getOrDefault(subprotocol, OTHER);
  }

  /** The system whose driver a class belongs to, null where it is none of the known drivers'. */
  static @Nullable DatabaseSystem ofDriverClass(String className) {
    for (DatabaseSystem system : values()) {
      if (system.driverPackage != null && className.startsWith(system.driverPackage)) {
        return system;
      }
    }
    return null;
  }
}
