package io.vigia.agent.instrument.server;

import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Readings;
import io.vigia.agent.util.LibraryObject;

/**
 * A server of Jetty's: its thread pool and its connections, under the names of Micrometer's {@code
 * JettyServerThreadPoolMetrics} and {@code JettyConnectionMetrics}. The pool has no label, as
 * there: its name is another at each start.
 */
final class JettyServerReader implements ObjectReader {
  @Override
  public void read(LibraryObject server, Readings into) {
    LibraryObject pool = server.get("getThreadPool");
    into.gauge(
        "jetty_threads_busy",
        "Threads that do something, those that wait for connections too.",
        pool.number("getBusyThreads"));
    into.gauge("jetty_threads_current", "Threads in the pool.", pool.number("getThreads"));
    into.gauge("jetty_threads_idle", "Threads without work.", pool.number("getIdleThreads"));
    into.gauge("jetty_threads_jobs", "Jobs that wait for a thread.", pool.number("getQueueSize"));
    into.gauge(
        "jetty_threads_config_max", "Threads that there may be.", pool.number("getMaxThreads"));
    into.gauge("jetty_threads_config_min", "Threads that are kept.", pool.number("getMinThreads"));
    for (Object each : server.elements("getConnectors")) {
      LibraryObject connector = new LibraryObject(each);
      String name = connector.text("getName");
      into.gauge(
          "jetty_connections_current_connections",
          "Connections that are open.",
          connector.size("getConnectedEndPoints"),
          "connector_name",
          name == null ? "unnamed" : name);
    }
  }
}
