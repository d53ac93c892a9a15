package io.vigia.agent.telemetry;

/** What waits for the end of a request, because only then its route is final. */
public interface RequestEnd {
  /**
   * The request is over.
   *
   * @param uri its route, as {@code http_server_requests_seconds} has it
   */
  void ended(String uri, TraceContext trace);
}
