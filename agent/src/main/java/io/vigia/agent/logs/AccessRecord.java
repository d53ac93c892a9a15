package io.vigia.agent.logs;

import io.vigia.bootstrap.LogHook;
import org.jspecify.annotations.Nullable;

/** One request that is over, as the access log has it; made on the thread that ends it. */
public final class AccessRecord extends Entry {
  private static final int MAX_CHARS = 8 * 1024;

  /** When it began, in milliseconds since the epoch. */
  final long timeMillis;

  final long nanos;
  final String method;

  /** As it was asked for, with its query; empty where that could not be read. */
  final String path;

  /** 0 where the client got none. */
  final int status;

  /** Of the response's body; negative where the container does not tell. */
  final long bytes;

  final String route;
  final String traceId;

  /** Null where the container does not tell them. */
  final @Nullable AccessDetails details;

  /**
   * @param method as the client wrote it; null where it could not be read
   * @param path without the query; null where it could not be read
   * @param status below 100 for none
   */
  public AccessRecord(
      long timeMillis,
      long nanos,
      @Nullable String method,
      @Nullable String path,
      int status,
      long bytes,
      String route,
      String traceId,
      @Nullable AccessDetails details) {
    this.timeMillis = timeMillis;
    this.nanos = nanos;
    this.method = method == null ? "" : bounded(method);
    this.path = path == null ? "" : bounded(withQuery(path, details));
    this.status = status < 100 ? 0 : status;
    this.bytes = bytes;
    this.route = route;
    this.traceId = traceId;
    this.details = details;
  }

  private static String withQuery(String path, @Nullable AccessDetails details) {
    String query = details == null ? null : details.query;
    return query == null || query.isEmpty() ? path : path + '?' + query;
  }

  static String bounded(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }

  @Override
  int severity() {
    return LogHook.INFO;
  }

  @Override
  int weight() {
    return path.length() + (details == null ? 0 : details.weight());
  }
}
