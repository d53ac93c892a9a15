package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code ChannelOperations.receiveObject}: the body of a request or reply, which may
 * be subscribed to later and elsewhere. Operations that are not HTTP keep no request.
 */
final class NettyReceiveAdvice {
  private NettyReceiveAdvice() {}

  @OnExit
  static void exit(@This Object operations, @Return @Nullable Object body) {
    if (operations instanceof Carrier && body instanceof Carrier) {
      Hooks.http().share((Carrier) operations, (Carrier) body);
    }
  }
}
