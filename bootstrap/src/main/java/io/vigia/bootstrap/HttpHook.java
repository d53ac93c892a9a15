package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What rewritten servlet containers, servlets and filters tell the agent. */
public interface HttpHook {
  /** The request attribute under which a request that went asynchronous keeps its call. */
  String CALL_ATTRIBUTE = "io.vigia.call";

  /** The request attribute under which Spring MVC leaves the pattern that matched. */
  String SPRING_PATTERN = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

  /**
   * A request has entered its container on this thread, in front of everything else. Null when it
   * is not measured.
   *
   * @param suspended the value of {@link #CALL_ATTRIBUTE}, null for a request seen the first time
   */
  default @Nullable HttpCall entered(
      @Nullable String method, @Nullable String path, @Nullable Object suspended) {
    return null;
  }

  /**
   * A request has reached a filter or servlet on this thread. Null when it is not measured, as
   * where it was measured further out already: nested filters, forwards, includes.
   *
   * @param suspended as in {@link #entered}
   */
  default @Nullable HttpCall received(
      @Nullable String method, @Nullable String path, @Nullable Object suspended) {
    return null;
  }

  /**
   * A servlet is done with the request under way on this thread.
   *
   * @param template the route that a framework left on the request, or null
   */
  default void routed(@Nullable String contextPath, @Nullable Object template) {}

  /** The request under way on this thread has reached a servlet. */
  default void servlet(Object servlet, @Nullable String servletPath, @Nullable String pathInfo) {}
}
