package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** An HTTP request in progress. */
public interface HttpCall {
  /** Continues the trace that the first valid one of these headers names. */
  void continueTrace(
      @Nullable String traceparent, @Nullable String b3, @Nullable String sentryTrace);

  /**
   * The route template that a framework left on the request.
   *
   * @param template null where none did
   */
  void route(@Nullable String contextPath, @Nullable Object template);

  /**
   * The servlet that the container chose, and by which part of the path; a route where no framework
   * names a better one.
   *
   * @param mappings the servlet's URL patterns
   */
  void servlet(
      @Nullable String servletPath, @Nullable String pathInfo, String @Nullable [] mappings);

  /** What the container caught on its way, where that is a throwable. */
  void failed(@Nullable Object thrown);

  /**
   * The thread is done with the request: it is over, or goes on asynchronously and is over when its
   * {@code AsyncContext} completes.
   *
   * @param status the response's status
   * @param thrown what escapes, or null
   */
  void left(Object request, Object response, boolean async, int status, @Nullable Throwable thrown);
}
