package io.vigia.standin.reactor;

import io.netty.handler.codec.http.HttpMethod;

/** {@code reactor.netty.http.client.HttpClientConnect.HttpClientHandler}. */
public abstract class HttpClientHandler {
  /** The method; that of a redirect once it is followed. */
  public volatile HttpMethod method = HttpMethod.GET;

  /** Where it goes. */
  public volatile UriEndpoint toURI = new UriEndpoint();
}
