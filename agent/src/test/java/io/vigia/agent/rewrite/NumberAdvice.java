package io.vigia.agent.rewrite;

/** Tells what a method returns as a number. */
final class NumberAdvice {
  private NumberAdvice() {}

  @OnExit
  static void exit(@Return long returned, @Thrown Throwable thrown) {
    Seen.exit(null, null, Seen.number(returned), thrown);
  }
}
