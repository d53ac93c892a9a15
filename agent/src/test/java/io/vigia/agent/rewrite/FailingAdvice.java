package io.vigia.agent.rewrite;

/** Throws at both ends. */
final class FailingAdvice {
  private FailingAdvice() {}

  @OnEnter
  static Object enter() {
    Seen.fail();
    return "never";
  }

  @OnExit
  static void exit(@Enter Object entered) {
    Seen.exit(null, entered, null, null);
    Seen.fail();
  }
}
