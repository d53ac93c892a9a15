package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.ee10.servlet.ServletChannel}, and that of later releases. */
public abstract class ServletChannel {
  /** The request as it came to the context. */
  public abstract Request getRequest();
}
