package io.vigia.standin.jersey;

/** A request with the properties of its invocation. */
public abstract class ClientRequest {
  public abstract Object getProperty(String name);
}
