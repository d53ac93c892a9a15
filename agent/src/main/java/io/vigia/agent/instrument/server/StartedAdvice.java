package io.vigia.agent.instrument.server;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the method that starts an object of a server. */
final class StartedAdvice {
  private StartedAdvice() {}

  @OnExit
  static void exit(@This Object object, @Thrown @Nullable Throwable thrown) {
    if (thrown == null) {
      Hooks.lifecycle().started(object);
    }
  }
}
