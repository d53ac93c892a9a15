package io.vigia.agent.instrument.pool;

/** A number that a pool may know of itself. */
enum PoolGauge {
  ACTIVE("_active", "Connections that are lent."),
  IDLE("_idle", "Connections that wait to be lent."),
  MAX("_max", "Connections that there may be."),
  MIN("_min", "Connections that are kept."),
  TOTAL("", "Connections that there are."),
  PENDING("_pending", "Threads that wait for a connection.");

  final String suffix;
  final String help;

  PoolGauge(String suffix, String help) {
    this.suffix = suffix;
    this.help = help;
  }
}
