package sun.net.httpserver;

/** What a handler is registered for. */
public abstract class HttpContextImpl {
  public abstract String getPath();
}
