package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code CompositeConnectionObserver.onStateChange}: something has become of what a
 * client asked for, and the operations that follow are kept to the request it was asked for in.
 */
final class NettyStateAdvice {
  private NettyStateAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object observer, @Argument(0) Object connection) {
    if (!(observer instanceof Carrier)) {
      return null;
    }
    if (connection instanceof Carrier) {
      Hooks.http().share((Carrier) observer, (Carrier) connection);
    }
    return Hooks.http().joined((Carrier) observer);
  }

  @OnExit
  static void exit(@Enter @Nullable Object before) {
    if (before != null) {
      Hooks.http().parted(before);
    }
  }
}
