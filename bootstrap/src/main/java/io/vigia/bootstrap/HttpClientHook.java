package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What rewritten HTTP clients tell the agent of the requests that the application sends. */
public interface HttpClientHook {
  /**
   * The application hands a request to a client on this thread. Null where it is not measured: as
   * part of one that this thread sends already, where a client works through another, and those of
   * the agent itself. What is not null must be {@linkplain HttpClientCall#left() left} by the same
   * thread.
   *
   * @param host where it goes, without the port; null where nobody can tell
   */
  default @Nullable HttpClientCall sending(@Nullable String method, @Nullable String host) {
    return null;
  }

  /**
   * The same for a client that gets a request in several calls, each of which tells of it. Null
   * also where the application has its response already.
   *
   * @param exchange the client's object that stays the same for one request, and for no other
   */
  default @Nullable HttpClientCall sending(
      Object exchange, @Nullable String method, @Nullable String host) {
    return null;
  }

  /** The request that this thread sends, for its headers; null for none. */
  default @Nullable HttpClientCall sendingNow() {
    return null;
  }

  /** Has an object of the client's keep a request, for its other threads. */
  default void keep(Object exchange, HttpClientCall call) {}

  /** The request that an object of the client's keeps; null for none. */
  default @Nullable HttpClientCall kept(Object exchange) {
    return null;
  }

  /**
   * A layer above clients makes URIs of this template on this thread, until it is told null.
   *
   * @return what was told before
   */
  default @Nullable String template(@Nullable String uri) {
    return null;
  }
}
