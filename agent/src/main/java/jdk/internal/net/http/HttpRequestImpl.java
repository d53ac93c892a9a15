package jdk.internal.net.http;

import java.net.http.HttpHeaders;

/** A copy of a request, made for one time that it is sent, and for each redirect. */
public abstract class HttpRequestImpl {
  public abstract HttpHeaders getUserHeaders();

  /** Sets a header in place of one that the client has set itself; the application's win. */
  public abstract void setSystemHeader(String name, String value);
}
