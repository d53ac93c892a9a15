package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** An HTTP request in progress. */
public interface HttpCall {
  /** Continues the trace that the first valid one of these headers names. */
  void continueTrace(
      @Nullable String traceparent, @Nullable String b3, @Nullable String sentryTrace);

  /**
   * The route template that a framework left on the request; the first that is told counts.
   *
   * @param template null where none did
   */
  void route(@Nullable String contextPath, @Nullable Object template);

  /**
   * The servlet that the container chose, and by which part of the path; a route where no framework
   * names a better one. The first that is told counts.
   *
   * @param servlet the servlet, or the container's own object for it; null where none was chosen
   */
  void servlet(
      @Nullable Object servlet,
      @Nullable String contextPath,
      @Nullable String servletPath,
      @Nullable String pathInfo);

  /**
   * The container turns to an error page, which has a servlet and a route of its own: those told
   * from here on are not the request's.
   */
  void errorPage();

  /** What the container caught on its way, where that is a throwable; the first counts. */
  void failed(@Nullable Object thrown);

  /** What was asked for, as far as it could be read. */
  void target(@Nullable String method, @Nullable String path);

  /** The container is done with the request and the client got this status; the first counts. */
  void ended(int status);

  /**
   * The thread is done with a request that was measured at its filter or servlet: it is over, or
   * goes on asynchronously and is over when its {@code AsyncContext} completes.
   *
   * @param status the response's status
   * @param thrown what escapes, or null
   */
  void left(Object request, Object response, boolean async, int status, @Nullable Throwable thrown);
}
