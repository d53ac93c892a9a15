package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.ee9.nested.HttpChannel}, and that of ee8. */
public abstract class NestedChannel {
  /** The request as it came to the context. */
  public abstract NestedRequest getCoreRequest();
}
