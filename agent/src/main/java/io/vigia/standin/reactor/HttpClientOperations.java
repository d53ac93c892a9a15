package io.vigia.standin.reactor;

import io.netty.handler.codec.http.HttpRequest;

/** {@code reactor.netty.http.client.HttpClientOperations}. */
public abstract class HttpClientOperations {
  /** What is written, but for its body. */
  public abstract HttpRequest getNettyRequest();
}
