package sun.net.httpserver;

/** The server. */
public abstract class ServerImpl {
  private ServerImpl() {}

  /** The task that reads a request and has it handled. */
  public abstract static class Exchange {
    /** Null until a context was found that handles the request. */
    public ExchangeImpl tx;
  }
}
