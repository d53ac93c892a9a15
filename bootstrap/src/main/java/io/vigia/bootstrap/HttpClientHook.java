package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/** What rewritten HTTP clients tell the agent of the requests that the application sends. */
public interface HttpClientHook {
  /** The property of a request of JAX-RS that keeps the template of its URI. */
  String TEMPLATE_PROPERTY = "io.vigia.template";

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
   * A layer above clients makes URIs of this template on this thread, until it is told what was
   * told before.
   *
   * @param uri as the application gave it; one without variables is none
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

  /** Has an object of which a layer makes a request keep the template of its URI. */
  default void keepTemplate(Object target, @Nullable String uri) {}

  /** The template that an object of a layer keeps; null for none. */
  default @Nullable String keptTemplate(Object target) {
    return null;
  }

  /**
   * The template that a {@code WebTarget} of JAX-RS keeps, or has while no variable is filled in.
   */
  default @Nullable String templateOf(Object target) {
    return null;
  }

  /**
   * A layer above clients begins with a request on this thread, and may send it again where it is
   * challenged.
   *
   * @param template that of its URI, where it is text
   * @return what is to be told when the layer is done; null for nothing
   */
  default @Nullable Object layerEntered(@Nullable Object template) {
    return null;
  }

  /** The layer sends the request again that was challenged; the same. */
  default @Nullable Object layerRepeats() {
    return null;
  }

  /** The layer is done with what it has begun. */
  default void layerLeft(Object layer) {}

  /** A task that is a layer, {@linkplain #layerEntered begun} when it runs. */
  default Runnable layered(Runnable task, @Nullable Object template) {
    return task;
  }
}
