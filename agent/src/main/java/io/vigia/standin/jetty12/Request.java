package io.vigia.standin.jetty12;

import org.jspecify.annotations.Nullable;

/** {@code org.eclipse.jetty.server.Request}. */
public interface Request {
  /** The request that the others were put around. */
  static Request unWrap(Request request) {
    return request;
  }

  /** The address of the client; null where it is not known. */
  static @Nullable String getRemoteAddr(Request request) {
    return null;
  }

  /** The connection that it came by. */
  ConnectionMetaData getConnectionMetaData();

  /** The method, for example {@code GET}. */
  String getMethod();

  /** What was asked for. */
  HttpURI getHttpURI();

  /** What the client has sent along. */
  HttpFields getHeaders();
}
