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
            .advise(Methods.named("onInboundNext"), NettyRequestAdvice.class)
            .advise(Methods.named("onInboundNext"), NettyTraceAdvice.class)
            .advise(Methods.named("onInboundNext"), NettyClientAdvice.class)
            .advise(Methods.named("onInboundNext", "onInboundClose"), NettyScopeAdvice.class)
            .advise(Methods.named("onOutboundError"), NettyFailureAdvice.class)
            .advise(Methods.named("withWebsocketSupport"), NettyUpgradeAdvice.class)
            .advise(Methods.staticNamed("sendDecodingFailures"), NettyBrokenBodyAdvice.class)
            .advise(Methods.staticNamed("cleanHandlerTerminate"), NettyWrittenAdvice.class),
        Rewrite.of(SERVER + "HttpServer$HttpServerHandle")
            .advise(Methods.named("onStateChange"), NettyDetailsAdvice.class)
            .advise(Methods.named("onStateChange"), NettyEndAdvice.class)
            .advise(Methods.named("onStateChange"), NettyRefusalAdvice.class));
  }
}
