package io.vigia.agent.rewrite;

/** Says why an advice cannot be pasted into a method: the class is then left as it is. */
final class Unweavable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unweavable(String message) {
    super(message);
  }
}
