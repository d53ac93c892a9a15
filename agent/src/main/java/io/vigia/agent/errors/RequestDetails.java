package io.vigia.agent.errors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked for by the request in which an error happened; immutable. */
public final class RequestDetails {
  /** As the client sent it; null where that could not be read. */
  public final @Nullable String method;

  /** The path without the query; null where that could not be read. */
  public final @Nullable String path;

  /**
   * By lower-case name, secrets redacted; several of one name joined by commas. Null unless {@code
   * vigia.sentry.send-default-pii} is on.
   */
  public final @Nullable Map<String, String> headers;

  /**
   * @param headers that nobody changes any more
   */
  public RequestDetails(
      @Nullable String method, @Nullable String path, @Nullable Map<String, String> headers) {
    this.method = method;
    this.path = path;
    this.headers = headers;
  }
}
