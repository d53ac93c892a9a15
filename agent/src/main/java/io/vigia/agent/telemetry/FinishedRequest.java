package io.vigia.agent.telemetry;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is over, as far as a trace tells of it; immutable. */
public final class FinishedRequest {
  /** As in {@code http_server_requests_seconds}. */
  public final String method;

  /** Its route, as in {@code http_server_requests_seconds}. */
  public final String uri;

  /** Without the query; null where it could not be read. Not redacted. */
  public final @Nullable String path;

  /** 0 where the client got none. */
  public final int status;

  /** By the nano clock. */
  public final long start;

  public final long nanos;
  public final TraceContext trace;
  private final @Nullable Trail trail;

  /**
   * @param trail that nobody changes any more
   */
  public FinishedRequest(
      String method,
      String uri,
      @Nullable String path,
      int status,
      long start,
      long nanos,
      TraceContext trace,
      @Nullable Trail trail) {
    this.method = method;
    this.uri = uri;
    this.path = path;
    this.status = status;
    this.start = start;
    this.nanos = nanos;
    this.trace = trace;
    this.trail = trail;
  }

  /** For example {@code GET /items/{id}}. */
  public String route() {
    return method + ' ' + uri;
  }

  /** What happened in it, as {@link Trail#entries}. */
  public List<TrailEntry> trail(long clock) {
    return trail == null ? Collections.emptyList() : trail.entries(clock);
  }
}
