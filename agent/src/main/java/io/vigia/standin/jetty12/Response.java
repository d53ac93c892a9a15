package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.server.Response}. */
public interface Response {
  /** The bytes of the body that were written. */
  static long getContentBytesWritten(Response response) {
    return 0;
  }

  /** The status; 0 where none was set yet. */
  int getStatus();
}
