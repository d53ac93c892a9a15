package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** An HTTP request in progress. */
public interface HttpCall {
  /** Continues the trace that the first valid one of these headers names; each may be null. */
  void continueTrace(
      @Nullable String traceparent, @Nullable String b3, @Nullable String sentryTrace);

  /**
   * The servlet mapping that matched: {@code pattern} is one of its URL patterns, for example
   * {@code /api/*}.
   */
  void servletPattern(@Nullable String pattern);

  /**
   * The container's thread is done with the request, which goes on asynchronously; it ends when its
   * {@code AsyncContext} completes.
   */
  void suspend(Object request, Object response);

  /**
   * The request is over.
   *
   * @param status the response's status
   * @param route the route template that a framework left on the request, or null
   * @param thrown what escaped from the container's pipeline, or null
   */
  void end(int status, @Nullable Object route, @Nullable Throwable thrown);
}
