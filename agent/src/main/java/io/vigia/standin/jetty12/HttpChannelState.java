package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.server.internal.HttpChannelState}. */
public abstract class HttpChannelState {
  /** The request, a new object each time. */
  public abstract Request getRequest();

  /** The response to it. */
  public abstract Response getResponse();
}
