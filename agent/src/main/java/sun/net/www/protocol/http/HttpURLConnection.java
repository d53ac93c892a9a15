package sun.net.www.protocol.http;

import java.net.URL;
import sun.net.www.MessageHeader;

/** The connection of http, and that behind the one of https. */
public abstract class HttpURLConnection extends java.net.HttpURLConnection {
  /** What is sent, other than what the application has set. */
  public MessageHeader requests;

  /** The status; -1 where there is no response, or none any more. */
  public int responseCode;

  protected HttpURLConnection(URL url) {
    super(url);
  }
}
