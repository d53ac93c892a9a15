package sun.net.httpserver;

import com.sun.net.httpserver.Headers;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;

/** A request and its response. */
public abstract class ExchangeImpl {
  /** Null until the server itself has asked for the request's body, in front of every filter. */
  public InputStream uis;

  /** Of the response; -1 until its headers are sent. */
  public int rcode;

  public HttpConnection connection;

  public boolean closed;

  public abstract Headers getRequestHeaders();

  public abstract String getRequestMethod();

  public abstract URI getRequestURI();

  public abstract String getProtocol();

  public abstract InetSocketAddress getRemoteAddress();

  public abstract HttpContextImpl getHttpContext();
}
