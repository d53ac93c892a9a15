package io.vigia.standin.resteasy;

/** What builds an invocation, which is there from the start. */
public abstract class ClientInvocationBuilder {
  public ClientInvocation invocation;
}
