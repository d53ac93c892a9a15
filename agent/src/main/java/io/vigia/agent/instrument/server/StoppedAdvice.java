package io.vigia.agent.instrument.server;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted around the methods that stop an object of a server. */
final class StoppedAdvice {
  private StoppedAdvice() {}

  @OnEnter
  static void enter(@This Object object) {
    Hooks.lifecycle().stopped(object);
  }
}
