package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.server.ConnectionMetaData}. */
public interface ConnectionMetaData {
  /** The version of HTTP that is spoken. */
  HttpVersion getHttpVersion();
}
