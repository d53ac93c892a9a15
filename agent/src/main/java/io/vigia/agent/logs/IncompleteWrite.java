package io.vigia.agent.logs;

import java.io.IOException;

/** A write that has failed, of which some lines may be in the file all the same. */
final class IncompleteWrite extends IOException {
  private static final long serialVersionUID = 1;

  /** How many bytes of complete lines were written. */
  final int complete;

  IncompleteWrite(IOException cause, int complete) {
    super(cause.getMessage());
    this.complete = complete;
  }

  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}
