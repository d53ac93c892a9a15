package io.vigia.agent.instrument.http.reactor;

import io.netty.channel.ChannelHandlerContext;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Pasted into Reactor Netty's {@code HttpServerOperations.sendDecodingFailures}: the body of a
 * request cannot be read, and unless its response has begun Reactor Netty answers 400 by itself.
 */
final class NettyBrokenBodyAdvice {
  private NettyBrokenBodyAdvice() {}

  @OnEnter
  static void enter(@Argument(0) ChannelHandlerContext context) {
    Object operations = ChannelOperations.get(context.channel());
    if (operations instanceof HttpServerRequest
        && !((HttpServerResponse) operations).hasSentHeaders()) {
      HttpServerRequest request = (HttpServerRequest) operations;
      HttpCall call = Hooks.http().ending(operations);
      if (call != null) {
        call.target(request.method().name(), request.fullPath());
        call.ended(400);
      }
    }
  }
}
