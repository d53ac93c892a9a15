package io.vigia.agent.instrument.redis.lettuce;

import io.lettuce.core.protocol.DefaultEndpoint;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/**
 * Pasted into {@code DefaultEndpoint.notifyChannelActive} of Lettuce: its channel is set up. A
 * closed endpoint closes it again.
 */
final class LettuceActiveAdvice {
  private LettuceActiveAdvice() {}

  @OnEnter
  static void enter(@This DefaultEndpoint endpoint, @Argument(0) Object channel) {
    if (!endpoint.isClosed()) {
      Hooks.lettuce().reached(channel);
      Hooks.lettuce().activated(endpoint);
    }
  }
}
