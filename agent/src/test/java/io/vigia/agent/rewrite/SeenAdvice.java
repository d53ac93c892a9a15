package io.vigia.agent.rewrite;

/** Tells what it saw, whatever the method takes and returns. */
final class SeenAdvice {
  private SeenAdvice() {}

  @OnEnter
  static Object enter(@This Object self) {
    return Seen.enter(self, "-");
  }

  @OnExit
  static void exit(
      @This Object self, @Enter Object entered, @Return Object returned, @Thrown Throwable thrown) {
    if (self != null) {
      Seen.exit(self, entered, returned, thrown);
    }
  }
}
