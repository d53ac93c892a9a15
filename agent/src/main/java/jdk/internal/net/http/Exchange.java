package jdk.internal.net.http;

/** One exchange with a server. */
public abstract class Exchange {
  public HttpRequestImpl request;

  public MultiExchange multi;
}
