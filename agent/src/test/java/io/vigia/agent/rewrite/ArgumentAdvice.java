package io.vigia.agent.rewrite;

/** Tells the first argument, before and after. */
final class ArgumentAdvice {
  private ArgumentAdvice() {}

  @OnEnter
  static Object enter(@This Object self, @Argument(0) String argument) {
    return Seen.enter(self, argument);
  }

  @OnExit
  static void exit(@This Object self, @Argument(0) String argument, @Thrown Throwable thrown) {
    Seen.exit(self, argument, "-", thrown);
  }
}
