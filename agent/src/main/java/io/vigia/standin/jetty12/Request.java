package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.server.Request}. */
public interface Request {
  /** The request that the others were put around. */
  static Request unWrap(Request request) {
    return request;
  }

  /** The method, for example {@code GET}. */
  String getMethod();

  /** What was asked for. */
  HttpURI getHttpURI();

  /** What the client has sent along. */
  HttpFields getHeaders();
}
