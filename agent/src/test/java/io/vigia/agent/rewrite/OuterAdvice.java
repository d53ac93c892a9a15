package io.vigia.agent.rewrite;

/** Tells which object encloses the one whose method it is, before and after. */
final class OuterAdvice {
  private OuterAdvice() {}

  @OnEnter
  static void enter(@This Enclosing outer) {
    Seen.enter(outer, outer.name());
  }

  @OnExit
  static void exit(@This Enclosing outer, @Return Object returned, @Thrown Throwable thrown) {
    Seen.exit(outer, outer.name(), returned, thrown);
  }
}
