package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * The drivers, connections and statements of JDBC. The parts of names are those of the drivers in
 * use; wrappers are excepted because rewriting them costs start-up time and finds nothing, for the
 * driver's own statement is what is measured.
 */
public final class JdbcInstrumentation implements Instrumentation {
  private static final String TEXT = "java.lang.String";

  private static final String[] WRAPPERS = {
    // Pools
    "com.zaxxer.hikari.",
    "org.apache.tomcat.",
    "org.apache.commons.dbcp",
    "com.mchange.",
    "com.alibaba.druid.",
    "org.vibur.",
    "io.agroal.",
    "oracle.ucp.",
    "com.jolbox.bonecp.",
    "com.atomikos.",
    "bitronix.tm.",
    "org.jboss.jca.",
    "com.sun.gjc.",
    "com.ibm.ws.",
    "org.apache.openejb.",
    // Proxies
    "com.p6spy.",
    "net.ttddyy.",
    "net.sf.log4jdbc.",
    "org.springframework.",
    "org.apache.shardingsphere.",
    "software.amazon.jdbc.",
    "io.opentelemetry.",
    "org.testcontainers.",
    // Parts of drivers that stand in front of their own connections and statements
    "com.mysql.cj.jdbc.CallableStatementWrapper",
    "com.mysql.cj.jdbc.ConnectionWrapper",
    "com.mysql.cj.jdbc.PreparedStatementWrapper",
    "com.mysql.cj.jdbc.StatementWrapper",
    "com.mysql.cj.jdbc.ha.",
    "com.mysql.jdbc.JDBC4LoadBalanced",
    "com.mysql.jdbc.JDBC4MultiHost",
    "com.mysql.jdbc.JDBC4Replication",
    "com.mysql.jdbc.LoadBalanced",
    "com.mysql.jdbc.MultiHost",
    "com.mysql.jdbc.ReplicationMySQLConnection",
    "com.mysql.jdbc.jdbc2.optional.",
    "com.microsoft.sqlserver.jdbc.SQLServerConnectionPoolProxy",
    "net.sourceforge.jtds.jdbcx.proxy.",
    "oracle.jdbc.OracleConnectionWrapper",
    "oracle.jdbc.driver.LogicalConnection",
    "oracle.jdbc.driver.OracleClosedStatement",
    "oracle.jdbc.proxy.",
    "oracle.jdbc.replay.",
    "org.apache.derby.client.am.CachingLogicalConnection",
    "org.apache.derby.client.am.Logical",
    "org.apache.derby.iapi.jdbc.Brokered",
  };

  /** The shared parts of SQLite's driver, which implement no interface of JDBC themselves. */
  private static final String SQLITE_STATEMENT = "org.sqlite.jdbc3.JDBC3Statement";

  private static final String SQLITE_CONNECTION = "org.sqlite.jdbc3.JDBC3Connection";
  private static final String SQLITE_METADATA = "org.sqlite.jdbc3.JDBC3DatabaseMetaData";
  private static final String SQLITE_DRIVER = "org.sqlite.JDBC";

  /** The package of DB2's statements, whose names are other letters in each release. */
  private static final String DB2_STATEMENTS = "com.ibm.db2.jcc.am.";

  @Override
  public String name() {
    return "jdbc";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        drivers(Rewrite.subtypesOf("java.sql.Driver", "Driver").except(WRAPPERS)),
        drivers(Rewrite.of(SQLITE_DRIVER))
            // Which its DataSource calls
            .advise(
                Methods.staticNamed("createConnection").taking(TEXT, "java.util.Properties"),
                "DriverConnectAdvice"),
        connections(
            Rewrite.subtypesOf("java.sql.Connection", "Connection")
                .except(with(SQLITE_CONNECTION, WRAPPERS))),
        connections(Rewrite.of(SQLITE_CONNECTION)),
        statements(
            Rewrite.subtypesOf("java.sql.Statement", "Statement", DB2_STATEMENTS).except(WRAPPERS)),
        statements(Rewrite.of(SQLITE_STATEMENT)),
        metadata(
            Rewrite.subtypesOf("java.sql.DatabaseMetaData", "MetaData")
                .except(with(SQLITE_METADATA, WRAPPERS))),
        metadata(Rewrite.of(SQLITE_METADATA)),
        Rewrite.of("org.postgresql.jdbc.PgResultSetMetaData")
            .advise(Methods.named("fetchFieldMetaData"), "InDriverAdvice"),
        // MySQL's old driver, when the time of a statement is over
        Rewrite.of("com.mysql.jdbc.StatementImpl$CancelTask$1")
            .advise(Methods.named("run"), "InDriverAdvice"));
  }

  private static Rewrite drivers(Rewrite types) {
    return types.advise(
        Methods.named("connect").taking(TEXT, "java.util.Properties").publicOnly(),
        "DriverConnectAdvice");
  }

  private static Rewrite connections(Rewrite types) {
    return types
        .carrying()
        .advise(Methods.named("createStatement").publicOnly(), "ConnectionCreateAdvice")
        .advise(
            Methods.named("prepareStatement", "prepareCall").takingFirst(TEXT).publicOnly(),
            "ConnectionPrepareAdvice")
        .advise(
            Methods.named(
                "isValid",
                "close",
                "setSavepoint",
                "releaseSavepoint",
                "setAutoCommit",
                "isReadOnly",
                "getTransactionIsolation",
                "setTransactionIsolation",
                "getCatalog",
                "setCatalog",
                "getSchema",
                "setSchema",
                "getClientInfo",
                "setClientInfo",
                "getWarnings",
                // SQL Server's: tells the server which prepared statements are closed
                "unprepareUnreferencedPreparedStatementHandles"),
            "InDriverAdvice")
        .advise(
            Methods.named("rollback").taking("java.sql.Savepoint").publicOnly(), "InDriverAdvice")
        .advise(Methods.named("commit").taking().publicOnly(), "ConnectionCommitAdvice")
        .advise(Methods.named("rollback").taking().publicOnly(), "ConnectionRollbackAdvice");
  }

  private static Rewrite metadata(Rewrite types) {
    return types.advise(Methods.startingWith("get").publicOnly(), "InDriverAdvice");
  }

  private static Rewrite statements(Rewrite types) {
    return types
        .carrying()
        .advise(
            Methods.named("execute", "executeQuery").takingFirst(TEXT).publicOnly(),
            "StatementTextAdvice")
        .advise(
            Methods.named("executeUpdate", "executeLargeUpdate").takingFirst(TEXT).publicOnly(),
            "StatementTextUpdateAdvice")
        .advise(
            Methods.named("execute", "executeQuery").taking().publicOnly(),
            "StatementPreparedAdvice")
        .advise(
            Methods.named("executeUpdate", "executeLargeUpdate").taking().publicOnly(),
            "StatementUpdateAdvice")
        .advise(
            Methods.named("executeBatch", "executeLargeBatch").taking().publicOnly(),
            "StatementExecuteBatchAdvice")
        .advise(Methods.named("addBatch").taking(TEXT).publicOnly(), "StatementBatchAdvice")
        .advise(
            Methods.named("clearBatch", "close").taking().publicOnly(), "StatementBatchClearAdvice")
        // Some drivers open a connection and run a statement on it; some run the statement itself
        .advise(
            Methods.named("cancel", "getMetaData", "getParameterMetaData").taking().publicOnly(),
            "InDriverAdvice");
  }

  private static String[] with(String first, String[] others) {
    String[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = first;
    return all;
  }
}
