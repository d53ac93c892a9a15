package io.vigia.agent.instrument.server;

import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Readings;
import io.vigia.agent.util.LibraryObject;

/**
 * A connector of Tomcat's: its threads, connections and requests, under the names of Micrometer's
 * {@code TomcatMetrics}.
 *
 * <p>Tomcat answers -1 or -2 for what it does not know, as for the threads of an executor that is
 * no thread pool.
 */
final class TomcatEndpointReader implements ObjectReader {
  @Override
  public void read(LibraryObject endpoint, Readings into) {
    String given = endpoint.text("getName");
    if (given != null) {
      String name = given.replace("\"", ""); // older releases of Tomcat 7 put them there
      readThreads(endpoint, into, name);
      readConnections(endpoint, into, name);
      readRequests(endpoint.get("getHandler").get("getGlobal"), into, name);
    }
  }

  private static void readThreads(LibraryObject endpoint, Readings into, String name) {
    double max = endpoint.number("getMaxThreads");
    if (max < 0) { // the threads of a shared executor, which knows how many it may have
      max = endpoint.get("getExecutor").number("getMaxThreads");
    }
    into.gauge(
        "tomcat_threads_busy_threads",
        "Threads that serve a request.",
        endpoint.number("getCurrentThreadsBusy"),
        "name",
        name);
    into.gauge(
        "tomcat_threads_current_threads",
        "Threads in the pool.",
        endpoint.number("getCurrentThreadCount"),
        "name",
        name);
    into.gauge(
        "tomcat_threads_config_max_threads", "Threads that there may be.", max, "name", name);
  }

  private static void readConnections(LibraryObject endpoint, Readings into, String name) {
    into.gauge(
        "tomcat_connections_current_connections",
        "Connections that are open.",
        endpoint.number("getConnectionCount"),
        "name",
        name);
    into.gauge(
        "tomcat_connections_keepalive_current_connections",
        "Connections that wait for a next request.",
        endpoint.number("getKeepAliveCount"),
        "name",
        name);
    into.gauge(
        "tomcat_connections_config_max_connections",
        "Connections that there may be.",
        endpoint.number("getMaxConnections"),
        "name",
        name);
  }

  private static void readRequests(LibraryObject group, Readings into, String name) {
    into.counter(
        "tomcat_global_sent_bytes_total",
        "Bytes sent.",
        group.number("getBytesSent"),
        "name",
        name);
    into.counter(
        "tomcat_global_received_bytes_total",
        "Bytes of request bodies.",
        group.number("getBytesReceived"),
        "name",
        name);
    into.counter(
        "tomcat_global_error_total",
        "Requests that Tomcat counts as failed.",
        group.number("getErrorCount"),
        "name",
        name);
    into.summary(
        "tomcat_global_request_seconds",
        "Requests as Tomcat counts them.",
        group.number("getRequestCount"),
        group.number("getProcessingTime") / 1_000,
        "name",
        name);
    into.maximum(
        "tomcat_global_request_max_seconds",
        "The longest request since the start.",
        group.number("getMaxTime") / 1_000,
        "name",
        name);
  }
}
