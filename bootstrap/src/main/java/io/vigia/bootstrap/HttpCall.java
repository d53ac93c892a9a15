package io.vigia.bootstrap;

import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request in progress.
 *
 * <p>Of its headers those that tell of the caller's trace are read as rarely as can be, since each
 * look-up walks through all of them: where there is a {@code traceparent}, {@link
 * #continueTrace(Enumeration, Enumeration)}; where there is none or that is false, {@link
 * #continueB3} if there is an {@code X-B3-TraceId}, and then {@link #continueTrace(String, String,
 * String)}. What is not valid is as if it were not there.
 */
public interface HttpCall {
  /**
   * Continues the trace of the W3C's headers; false where they name none.
   *
   * @param traceparents the values of all {@code traceparent} headers, of which one is allowed
   * @param tracestates those of all {@code tracestate} headers; null for none
   */
  boolean continueTrace(
      @Nullable Collection<String> traceparents, @Nullable Collection<String> tracestates);

  /** The same from containers that enumerate. */
  boolean continueTrace(
      @Nullable Enumeration<String> traceparents, @Nullable Enumeration<String> tracestates);

  /** Continues the trace of the headers {@code X-B3-TraceId} and so on. */
  void continueB3(
      String traceId, @Nullable String spanId, @Nullable String sampled, @Nullable String flags);

  /**
   * Continues the trace that the first valid one of these headers names; where one of several B3
   * headers is continued already, {@code sentry-trace} does not count.
   */
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

  /**
   * What a JAX-RS implementation has matched below the servlet's mapping; what is told after it
   * lies below that.
   *
   * @param model the implementation's object for the resource method or locator, the same for each
   *     request
   * @param templates the templates of the whole path, innermost first; null where the model knows
   *     its own
   */
  default void resource(Object model, @Nullable List<?> templates) {}

  /** What the container caught on its way, where that is a throwable; the first counts. */
  void failed(@Nullable Object thrown);

  /** The line that a container refuses a request by: {@code GET /path?query HTTP/1.1} or not. */
  void requestLine(String line);

  /**
   * What a framework makes a status of by itself, where that is a throwable: counts as a failure
   * where the status is 5xx; the first counts.
   */
  void raised(@Nullable Object thrown);

  /**
   * What the application has a handler for, which makes a response of it, where that is a
   * throwable: an error where the status is 5xx, but no failure of the request; the first counts.
   */
  void answered(@Nullable Object thrown);

  /** Whether {@link #continueSentry} is of use: only where Sentry is told of requests. */
  default boolean wantsSentry() {
    return false;
  }

  /** What a caller that speaks Sentry says of the trace; told after the other headers. */
  default void continueSentry(@Nullable String sentryTrace, @Nullable String baggage) {}

  /** What was asked for, as far as it could be read. */
  void target(@Nullable String method, @Nullable String path);

  /**
   * Whether {@link #client} and {@link #sent} are to be told before the end: only an access log has
   * a use for them.
   */
  default boolean wantsDetails() {
    return false;
  }

  /**
   * Who has asked, and how.
   *
   * @param query without its question mark; null for none
   * @param protocol as {@code HTTP/1.1}
   * @param address of the client, a text or an {@code InetSocketAddress}; null where it is not
   *     known
   */
  default void client(
      @Nullable String query,
      @Nullable String protocol,
      @Nullable Object address,
      @Nullable String userAgent,
      @Nullable String referer) {}

  /** How many bytes of the response's body were sent; negative where that is not known. */
  default void sent(long bytes) {}

  /** The same where all that is known is the response's {@code Content-Length}, or null. */
  default void sentAsAnnounced(@Nullable String contentLength) {}

  /** True once {@link #target} has told a method. */
  boolean hasTarget();

  /**
   * The head of the response goes out with this status; for containers that change it afterwards,
   * where no client sees it any more. The first counts.
   */
  void committed(int status);

  /**
   * The container is done with the request and the client got this status, or none below 100; the
   * first counts. A status that was committed goes before.
   */
  void ended(int status);

  /** This was none of the client's requests, as where a container begins with one a second time. */
  void abandoned();

  /**
   * The thread is done with a request that was measured at its filter or servlet: it is over, or
   * goes on asynchronously and is over when its {@code AsyncContext} completes.
   *
   * @param status the response's status
   * @param thrown what escapes, or null
   */
  void left(Object request, Object response, boolean async, int status, @Nullable Throwable thrown);
}
