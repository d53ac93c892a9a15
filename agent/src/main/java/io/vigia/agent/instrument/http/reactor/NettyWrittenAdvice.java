package io.vigia.agent.instrument.http.reactor;

import io.netty.channel.Channel;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Pasted into {@code HttpServerOperations.cleanHandlerTerminate}, which Reactor Netty before 1.2
 * calls when the last of a response is written: where a pipelined request takes the connection over
 * at once, {@link NettyEndAdvice} is not told of the one before.
 */
final class NettyWrittenAdvice {
  private NettyWrittenAdvice() {}

  @OnEnter
  static void enter(@Argument(0) Channel channel) {
    Object operations = ChannelOperations.get(channel);
    if (operations instanceof HttpServerRequest
        && ((HttpServerResponse) operations).hasSentHeaders()) {
      // The operations keep the call: what the handler does last is still part of the request.
      HttpCall call = Hooks.http().underWay(operations);
      if (call != null) {
        HttpServerRequest request = (HttpServerRequest) operations;
        call.target(request.method().name(), request.fullPath());
        HttpServerResponse response = (HttpServerResponse) operations;
        if (call.wantsDetails()) {
          call.sentAsAnnounced(response.responseHeaders().get("Content-Length"));
        }
        call.ended(response.status().code());
      }
    }
  }
}
