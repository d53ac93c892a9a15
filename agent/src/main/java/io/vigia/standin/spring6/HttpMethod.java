package io.vigia.standin.spring6;

/** A class since Spring 6. */
public abstract class HttpMethod {
  public abstract String name();
}
