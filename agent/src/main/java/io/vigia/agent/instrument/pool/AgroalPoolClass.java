package io.vigia.agent.instrument.pool;

import io.vigia.agent.util.LibraryObject;

/**
 * Agroal's pools, whose connections are counted one by one: their own counters stand still where
 * Agroal's metrics are off, as they are by default.
 */
final class AgroalPoolClass extends PoolClass {
  AgroalPoolClass() {
    super(
        "io.agroal.pool.ConnectionPool",
        "agroal",
        PoolMetrics.JDBC,
        PoolClasses.GET_CONNECTION,
        "close",
        PoolClasses.NO_NAME,
        PoolClasses.NEVER,
        "",
        "",
        "getConfiguration.maxSize",
        "getConfiguration.minSize");
  }

  @Override
  double number(LibraryObject pool, PoolGauge gauge) {
    switch (gauge) {
      case ACTIVE:
        return connections(pool, "CHECKED_OUT");
      case IDLE:
        return connections(pool, "CHECKED_IN");
      default:
        return super.number(pool, gauge);
    }
  }

  private static double connections(LibraryObject pool, String state) {
    double number = 0;
    for (Object connection : pool.field("allConnections").field("data").elements()) {
      if (state.equals(new LibraryObject(connection).field("state").text("name"))) {
        number++;
      }
    }
    return number;
  }
}
