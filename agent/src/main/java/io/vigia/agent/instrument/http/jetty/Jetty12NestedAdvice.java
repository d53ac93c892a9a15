package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import io.vigia.standin.jetty12.NestedChannel;
import io.vigia.standin.jetty12.Request;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code HttpChannel.handle} of the layers ee8 and ee9 of Jetty 12: a thread goes on
 * with a request.
 */
final class Jetty12NestedAdvice {
  private Jetty12NestedAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@This NestedChannel channel) {
    // The thread that has begun with it needs nothing more.
    return Hooks.http().current() == null
        ? Hooks.http().resumed(Request.unWrap(channel.getCoreRequest()))
        : null;
  }

  @OnExit
  static void exit(@This NestedChannel channel, @Enter @Nullable HttpCall call) {
    if (call != null) {
      Hooks.http().left(channel, call, true, 0);
    }
  }
}
