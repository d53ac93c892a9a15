package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Reactor Netty's server, HTTP/1.1 and HTTP/2, with whatever handles its requests. The exchange is
 * its {@code HttpServerOperations}, one a request.
 */
public final class ReactorNettyInstrumentation implements Instrumentation {
  private static final String SERVER = "reactor.netty.http.server.";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(SERVER + "HttpServerOperations")
            .carrying()
            .advise(Methods.named("onInboundNext"), "NettyRequestAdvice")
            .advise(Methods.named("onInboundNext"), "NettyTraceAdvice")
            .advise(Methods.named("onInboundNext"), "NettyClientAdvice")
            .advise(Methods.named("onInboundNext", "onInboundClose"), "NettyScopeAdvice")
            .advise(Methods.named("onOutboundError"), "NettyFailureAdvice")
            .advise(Methods.named("withWebsocketSupport"), "NettyUpgradeAdvice")
            .advise(Methods.staticNamed("sendDecodingFailures"), "NettyBrokenBodyAdvice")
            .advise(Methods.staticNamed("cleanHandlerTerminate"), "NettyWrittenAdvice"),
        Rewrite.of(SERVER + "HttpServer$HttpServerHandle")
            .advise(Methods.named("onStateChange"), "NettyDetailsAdvice")
            .advise(Methods.named("onStateChange"), "NettyEndAdvice")
            .advise(Methods.named("onStateChange"), "NettyRefusalAdvice"));
  }
}
