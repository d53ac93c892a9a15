package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.eclipse.jetty.server.HttpChannel;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code HttpChannel.handle} of Jetty 9 to 11: a thread begins with a request, or
 * goes on with it.
 */
final class JettyAdvice {
  private JettyAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@This HttpChannel channel) {
    HttpCall call = Hooks.http().resumed(channel);
    return call == null ? Hooks.http().entered(channel) : call;
  }

  @OnExit
  static void exit(
      @This HttpChannel channel, @Enter @Nullable HttpCall call, @Return boolean isOver) {
    if (call != null) {
      Hooks.http().left(channel, call, !isOver, channel.getResponse().getStatus());
    }
  }
}
