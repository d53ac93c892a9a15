package java.net.http;

import java.net.URI;

/** A request, of which any number may be sent. */
public abstract class HttpRequest {
  public abstract String method();

  public abstract URI uri();
}
