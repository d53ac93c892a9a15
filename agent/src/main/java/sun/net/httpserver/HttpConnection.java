package sun.net.httpserver;

/** A connection, which serves one exchange at a time. */
public abstract class HttpConnection {
  public boolean closed;
}
