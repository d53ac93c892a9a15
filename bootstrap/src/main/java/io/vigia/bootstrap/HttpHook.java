package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * What rewritten servlet containers, servlets and filters tell the agent.
 *
 * <p>A container that is known tells of three places: {@link #entered} where it begins with a
 * request, {@link #left} where a thread is done with it, {@link #ending} where the container is:
 * the place where it writes its own access log. Any other is measured at filters and servlets, by
 * {@link #received}.
 */
public interface HttpHook {
  /** The request attribute under which a request that went asynchronous keeps its call. */
  String CALL_ATTRIBUTE = "io.vigia.call";

  /** The request attribute under which Spring MVC leaves the pattern that matched. */
  String SPRING_PATTERN = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

  /** The same for the functional routes of Spring MVC 5.2. */
  String SPRING_FUNCTION_PATTERN =
      "org.springframework.web.servlet.function.RouterFunctions.matchingPattern";

  /** The exchange attribute under which Spring WebFlux leaves the pattern that matched. */
  String WEBFLUX_PATTERN = "org.springframework.web.reactive.HandlerMapping.bestMatchingPattern";

  /**
   * A container begins with a request on this thread, in front of everything else.
   *
   * @param exchange the container's object that stays the same until the request ends
   */
  default @Nullable HttpCall entered(Object exchange) {
    return null;
  }

  /**
   * True from {@link #entered} on, also behind the end: for containers that begin and go on with a
   * request in one place, and use an exchange once.
   */
  default boolean isKnown(Object exchange) {
    return false;
  }

  /** A container goes on with a request on this thread; null where it is not measured or over. */
  default @Nullable HttpCall resumed(Object exchange) {
    return null;
  }

  /**
   * This thread is done with a request.
   *
   * @param goesOn false where the request must be over, though its end may not have been told
   * @param status that of the response, which counts only then
   */
  default void left(Object exchange, HttpCall call, boolean goesOn, int status) {}

  /**
   * What runs {@code task} as part of the request; {@code task} itself where that is not needed.
   */
  default Runnable within(Object exchange, Runnable task) {
    return task;
  }

  /** A container is about to end a request: its call; null where it has ended already. */
  default @Nullable HttpCall ending(Object exchange) {
    return null;
  }

  /**
   * The same for a container that also comes here with requests that it has not begun with, as one
   * that it cannot parse: such a request is its own call. To be asked once a request.
   */
  default @Nullable HttpCall endingOrRefused(Object exchange) {
    return ending(exchange);
  }

  /**
   * A request has reached a filter or servlet on this thread. Null when it is not measured, as
   * where it was measured further out already: nested filters, forwards, includes.
   *
   * @param suspended the value of {@link #CALL_ATTRIBUTE}, null for a request seen the first time
   */
  default @Nullable HttpCall received(@Nullable Object suspended) {
    return null;
  }

  /**
   * The request under way on this thread, the first time that this is asked; else null. The headers
   * are to be read that tell of its caller's trace. Asked by an advice of its own: where a header
   * cannot be read, the call that the outer advice has begun is not lost.
   */
  default @Nullable HttpCall untraced() {
    return null;
  }

  /** The request under way on this thread; null where none is measured. */
  default @Nullable HttpCall current() {
    return null;
  }

  /** The request of a container's object, on whatever thread; null where it is not measured. */
  default @Nullable HttpCall underWay(Object exchange) {
    return null;
  }

  /** Has a holder keep the request under way on this thread, unless it keeps one. */
  default void keep(Carrier holder) {}

  /** Has a holder keep the request that another one keeps. */
  default void share(Carrier from, Carrier to) {}

  /**
   * This thread goes on with the request that a holder keeps, until {@link #parted}; with its trace
   * alone where it is over.
   *
   * @return what that needs; null where there is no request, or it is the one under way here
   */
  default @Nullable Object joined(Carrier holder) {
    return null;
  }

  /**
   * This thread goes back to what it did before.
   *
   * @param before what {@link #joined} has returned
   */
  default void parted(Object before) {}
}
