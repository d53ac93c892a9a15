package io.vigia.agent.health;

/** Says why a check failed, to those who may see details. */
public final class CheckFailedException extends Exception {
  private static final long serialVersionUID = 1;

  /** One without a stack: nobody looks at it. */
  public CheckFailedException(String message) {
    super(message, null, false, false);
  }
}
