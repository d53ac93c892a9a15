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

  /**
   * The same as {@link #sending(String, String)} for a client that works through no other: what its
   * extensions and callbacks send meanwhile, as for a token, are requests of their own. Part of the
   * request of a layer above, where there is one, which ends it.
   */
  default @Nullable HttpClientCall transporting(@Nullable String method, @Nullable String host) {
    return null;
  }

  /** The same for a client that returns an object of which {@link #promise} is to tell. */
  default @Nullable HttpClientCall promising(@Nullable String method, @Nullable String host) {
    return null;
  }

  /** Has an object of a client's keep the request that this thread sends, if any. */
  default void keepSent(Carrier part) {}

  /**
   * The same for an object that may stand for the whole of a request that {@link #promising} has
   * begun: the first does.
   */
  default void promise(Carrier future) {}

  /** Has an object of a client's keep the request that another one keeps. */
  default void shareSent(Object from, Object to) {}

  /**
   * This thread goes on with the request that an object of a client's keeps, until it has {@link
   * HttpClientCall#left} it, and has its trace meanwhile. Null where none is kept.
   */
  default @Nullable HttpClientCall goingOn(Object part) {
    return null;
  }

  /** Has an object of a client's keep the template told on this thread, if any. */
  default void keepTemplate(Carrier part) {}
}
