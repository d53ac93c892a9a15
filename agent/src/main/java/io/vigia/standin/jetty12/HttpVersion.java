package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.http.HttpVersion}. */
public abstract class HttpVersion {
  /** For example {@code HTTP/1.1}. */
  public abstract String asString();
}
