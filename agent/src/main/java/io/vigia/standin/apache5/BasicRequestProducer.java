package io.vigia.standin.apache5;

import org.apache.hc.core5.http.HttpRequest;

/** {@code org.apache.hc.core5.http.nio.support.BasicRequestProducer}. */
public abstract class BasicRequestProducer {
  /** What it produces. */
  public final HttpRequest request;

  BasicRequestProducer(HttpRequest request) {
    this.request = request;
  }
}
