package io.vigia.agent.instrument.http.reactor;

import io.netty.channel.ChannelPromise;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.ChannelOperations;

/**
 * Pasted around what {@code MonoSendMany.SendManyInner} does on the event loop: it writes a body,
 * and asks the handler for it and for more of it.
 */
final class NettyWriteAdvice {
  private NettyWriteAdvice() {}

  @OnEnter
  static @Nullable Object enter(@This Object inner) {
    Object operations = ChannelOperations.get(((ChannelPromise) inner).channel());
    return operations instanceof Carrier ? Hooks.http().joined((Carrier) operations) : null;
  }

  @OnExit
  static void exit(@Enter @Nullable Object before) {
    if (before != null) {
      Hooks.http().parted(before);
    }
  }
}
