package io.vigia.agent.errors;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for by the request in which an error happened, as far as the container tells it;
 * immutable. Nothing of it is redacted.
 */
public final class RequestDetails {
  /** As the client sent it. */
  public final @Nullable String method;

  /** The path without the query. */
  public final @Nullable String path;

  /** What stands behind the question mark. */
  public final @Nullable String query;

  /** The address at the other end of the connection, as the container sees it. */
  public final @Nullable String client;

  /** The value of the header {@code User-Agent}. */
  public final @Nullable String userAgent;

  /** The value of the header {@code Referer}, a URL. */
  public final @Nullable String referer;

  public RequestDetails(
      @Nullable String method,
      @Nullable String path,
      @Nullable String query,
      @Nullable String client,
      @Nullable String userAgent,
      @Nullable String referer) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.client = client;
    this.userAgent = userAgent;
    this.referer = referer;
  }
}
