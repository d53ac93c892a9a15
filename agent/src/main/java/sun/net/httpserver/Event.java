package sun.net.httpserver;

/** What the threads of handlers tell the server: that a response is complete. */
public abstract class Event {
  /** Null where the event is the whole server's. */
  public ExchangeImpl exchange;
}
