package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around what Reactor Netty's objects do for the request that they keep, whichever event
 * loop that is on: the reply of a service that was asked, a body that is read, a client that goes.
 */
final class NettyScopeAdvice {
  private NettyScopeAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object holder) {
    return holder instanceof Carrier ? Hooks.http().joined((Carrier) holder) : null;
  }

  @OnExit
  static void exit(@Enter @Nullable Object before) {
    if (before != null) {
      Hooks.http().parted(before);
    }
  }
}
