package io.vigia.standin.jersey;

/** An invocation. */
public abstract class JerseyInvocation {
  private JerseyInvocation() {}

  /** What builds one. */
  public abstract static class Builder {
    public abstract Builder property(String name, Object value);
  }
}
