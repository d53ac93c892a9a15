package io.vigia.agent.rewrite;

/** The same as {@link OuterAdvice}, compiled against a stand-in. */
final class StandInAdvice {
  private StandInAdvice() {}

  @OnEnter
  static void enter(@This EnclosingStandIn outer) {
    Seen.enter(outer, outer.name());
  }

  @OnExit
  static void exit(
      @This EnclosingStandIn outer, @Return Object returned, @Thrown Throwable thrown) {
    Seen.exit(outer, outer.name(), returned, thrown);
  }
}
