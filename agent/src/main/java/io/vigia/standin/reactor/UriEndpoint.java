package io.vigia.standin.reactor;

/** {@code reactor.netty.http.client.UriEndpoint}. */
public final class UriEndpoint {
  /** Without the port. */
  public final String host = host();

  private static String host() {
    return "";
  }
}
