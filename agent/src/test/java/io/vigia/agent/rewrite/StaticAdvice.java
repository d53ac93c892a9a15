package io.vigia.agent.rewrite;

/** Tells the second argument of a static method and what it returns. */
final class StaticAdvice {
  private StaticAdvice() {}

  @OnEnter
  static Object enter(@Argument(1) String argument) {
    return Seen.enter("-", argument);
  }

  @OnExit
  static void exit(
      @Enter Object entered,
      @Argument(1) String argument,
      @Return String returned,
      @Thrown Throwable thrown) {
    Seen.exit(entered, argument, returned, thrown);
  }
}
