package io.vigia.bootstrap;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A request that the application sends: one, whatever redirects and retries the client makes of it,
 * from where the client gets it until the application gets the response, or the head of one whose
 * body it reads itself.
 */
public interface HttpClientCall {
  /**
   * The value of the header {@code traceparent}; null outside of a request, and then none is sent.
   * One that the application has set itself stays.
   */
  @Nullable String traceparent();

  /** The value of the header {@code tracestate}, which goes with the former; null for none. */
  @Nullable String tracestate();

  /**
   * The value of the header {@code sentry-trace}, which goes with {@link #traceparent}; null where
   * none is sent, and then no {@code baggage} either.
   */
  @Nullable String sentryTrace();

  /**
   * The value of the header {@code baggage} with what Sentry has in it; null where that stays as it
   * is.
   *
   * @param own the value that the application has set; null for none
   */
  @Nullable String baggage(@Nullable String own);

  /** The template that the path was made of; the first that is not null counts. */
  void template(@Nullable String uri);

  /** What was asked for, as far as that was not known; the first that is not null counts. */
  void target(@Nullable String method, @Nullable String host);

  /**
   * The status of a response that the client has got and may still act on, as on a redirect; the
   * last counts where {@link #ended} tells none.
   */
  void answered(int status);

  /**
   * True for the first caller only: that which tells of the end, where a client works through
   * another, or through itself.
   */
  boolean claim();

  /** The thread that has handed it to the client is done with that, the response there or not. */
  void left();

  /**
   * The application gets a response or an exception; the first counts.
   *
   * @param status below 100 where there is none
   * @param thrown null where there is none
   */
  void ended(int status, @Nullable Throwable thrown);

  /** What ends it by that which a future of {@code java.net.http} is completed with. */
  BiConsumer<@Nullable Object, @Nullable Throwable> completion();
}
