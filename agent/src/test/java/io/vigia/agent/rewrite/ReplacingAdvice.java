package io.vigia.agent.rewrite;

/** Changes the first argument and what is returned. */
final class ReplacingAdvice {
  private ReplacingAdvice() {}

  @OnEnter(replaces = 0)
  static String enter(@Argument(0) String argument) {
    return Seen.change(argument);
  }

  @OnExit
  static String exit(@Return Object returned) {
    return Seen.change((String) returned);
  }
}
