package io.vigia.standin.spring6;

/** A status, which need not be one that Spring knows. */
public interface HttpStatusCode {
  int value();
}
