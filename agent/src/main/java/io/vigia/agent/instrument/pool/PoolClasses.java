package io.vigia.agent.instrument.pool;

import io.vigia.agent.rewrite.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes of pools that are observed. */
final class PoolClasses {
  static final List<PoolClass> ALL;

  static final String NO_NAME = "";
  static final String NEVER = "(?!)";
  static final Methods GET_CONNECTION = Methods.named("getConnection").taking();

  static {
    List<PoolClass> all = new ArrayList<>();
    all.add(
        new PoolClass(
            "com.zaxxer.hikari.pool.HikariPool",
            "hikaricp",
            PoolMetrics.HIKARICP,
            Methods.named("getConnection").taking("long"),
            "shutdown",
            "#config.getPoolName",
            NEVER,
            "getActiveConnections",
            "getIdleConnections",
            "#config.getMaximumPoolSize",
            "#config.getMinimumIdle",
            "getTotalConnections",
            "getThreadsAwaitingConnection"));
    // Tomcat has both DBCP inside, under names of its own.
    for (String name : Arrays.asList("org.apache.commons.dbcp2", "org.apache.tomcat.dbcp.dbcp2")) {
      all.add(
          jdbc(
              name + ".BasicDataSource",
              "dbcp2",
              GET_CONNECTION,
              "close",
              "getJmxName",
              NEVER,
              "getNumActive",
              "getNumIdle",
              "getMaxTotal",
              "getMinIdle"));
    }
    for (String name : Arrays.asList("org.apache.commons.dbcp", "org.apache.tomcat.dbcp.dbcp")) {
      all.add(
          jdbc(
              name + ".BasicDataSource",
              "dbcp",
              GET_CONNECTION,
              "close",
              NO_NAME,
              NEVER,
              "getNumActive",
              "getNumIdle",
              "getMaxActive",
              "getMinIdle"));
    }
    all.add(
        jdbc(
            "org.apache.tomcat.jdbc.pool.ConnectionPool",
            "tomcat-jdbc",
            Methods.named("getConnection").publicOnly(),
            "close",
            "getName",
            "Tomcat Connection Pool\\[[0-9]+-[0-9]+\\]",
            "getActive",
            "getIdle",
            "getPoolProperties.getMaxActive",
            "getPoolProperties.getMinIdle"));
    all.add(
        jdbc(
            "com.mchange.v2.c3p0.impl.AbstractPoolBackedDataSource",
            "c3p0",
            Methods.named("getConnection").publicOnly(),
            "close",
            "getDataSourceName",
            ".*\\|.*", // the identity token, where there is no name
            // Its public methods make the pool where there is none yet.
            "#poolManager.getNumBusyConnectionsAllAuths",
            "#poolManager.getNumIdleConnectionsAllAuths",
            "getConnectionPoolDataSource.getMaxPoolSize",
            "getConnectionPoolDataSource.getMinPoolSize"));
    all.add(
        jdbc(
            "com.alibaba.druid.pool.DruidDataSource",
            "druid",
            Methods.named("getConnection").taking("long"),
            "close",
            "getName",
            "DataSource-[0-9]+",
            "getActiveCount",
            "getPoolingCount",
            "getMaxActive",
            "getMinIdle"));
    all.add(
        jdbc(
            "org.vibur.dbcp.ViburDBCPDataSource",
            "vibur",
            GET_CONNECTION,
            "terminate",
            "getName",
            NEVER,
            "getPool.taken",
            "getPool.remainingCreated",
            "getPoolMaxSize",
            "getPoolInitialSize"));
    all.add(new AgroalPoolClass());
    ALL = Collections.unmodifiableList(all);
  }

  private PoolClasses() {}

  /** That of objects of {@code type} or one of its sub types; null where there is none. */
  static @Nullable PoolClass of(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (PoolClass pool : ALL) {
        if (pool.name.equals(each.getName())) {
          return pool;
        }
      }
    }
    return null;
  }

  private static PoolClass jdbc(
      String name,
      String shortName,
      Methods borrow,
      String close,
      String namePath,
      String generatedName,
      String... gaugePaths) {
    return new PoolClass(
        name, shortName, PoolMetrics.JDBC, borrow, close, namePath, generatedName, gaugePaths);
  }
}
