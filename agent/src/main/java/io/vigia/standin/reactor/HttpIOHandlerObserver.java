package io.vigia.standin.reactor;

/** {@code reactor.netty.http.client.HttpClientConnect.HttpIOHandlerObserver}. */
public abstract class HttpIOHandlerObserver {
  /** Of the exchange that it observes. */
  public final HttpClientHandler handler;

  HttpIOHandlerObserver(HttpClientHandler handler) {
    this.handler = handler;
  }
}
