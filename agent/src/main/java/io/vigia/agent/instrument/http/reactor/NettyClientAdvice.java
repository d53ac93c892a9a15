package io.vigia.agent.instrument.http.reactor;

import io.netty.handler.codec.http.HttpRequest;
import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import reactor.netty.http.server.HttpServerRequest;

/** Pasted inside {@link NettyRequestAdvice}: what an access log asks for of a request. */
final class NettyClientAdvice {
  private NettyClientAdvice() {}

  @OnEnter
  static void enter(@This Object operations, @Argument(1) Object message) {
    HttpCall call = message instanceof HttpRequest ? Hooks.http().underWay(operations) : null;
    if (call != null && call.wantsDetails()) {
      HttpRequest head = (HttpRequest) message;
      String target = head.uri();
      int query = target.indexOf('?');
      call.client(
          query < 0 ? null : target.substring(query + 1),
          head.protocolVersion().text(),
          ((HttpServerRequest) operations).remoteAddress(),
          head.headers().get("User-Agent"),
          head.headers().get("Referer"));
    }
  }
}
