package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What rewritten servlet containers, servlets and filters tell the agent. */
public interface HttpHook {
  /** The request attribute under which a request that went asynchronous keeps its call. */
  String CALL_ATTRIBUTE = "io.vigia.call";

  /** The request attribute under which Spring MVC leaves the pattern that matched. */
  String SPRING_PATTERN = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

  /**
   * A request has reached this thread. Null when it is not measured: a request of this thread is
   * being measured already (forward, include, nested filter), or its path is ignored.
   *
   * @param suspended the value of {@link #CALL_ATTRIBUTE}, null for a request seen the first time
   */
  default @Nullable HttpCall received(String method, String path, @Nullable Object suspended) {
    return null;
  }
}
