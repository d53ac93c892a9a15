package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.server.Response}. */
public interface Response {
  /** The status; 0 where none was set yet. */
  int getStatus();
}
