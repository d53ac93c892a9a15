package io.vigia.bootstrap;

/**
 * Objects of HTTP clients that are told of at the end of their constructors; nothing is written
 * around these calls, so they never throw.
 */
public final class HttpClientParts {
  private static final String SITE = "HttpClientParts";

  private HttpClientParts() {}

  /** One that goes on with the request that this thread sends, later or on another thread. */
  public static void made(Object part) {
    try {
      if (part instanceof Carrier) {
        Hooks.httpClient().keepSent((Carrier) part);
      }
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  /** One that may stand for the whole request that this thread sends: the first does. */
  public static void promised(Object future) {
    try {
      if (future instanceof Carrier) {
        Hooks.httpClient().promise((Carrier) future);
      }
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  /** One that is made for a request, and sends it when it is asked to. */
  public static void assembled(Object request) {
    try {
      if (request instanceof Carrier) {
        Hooks.httpClient().keepTemplate((Carrier) request);
      }
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }
}
