package io.vigia.agent.instrument.http.reactor;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Where the code of one request goes on when it has left its thread: Reactor's schedulers, and the
 * event loops on which Reactor Netty reads and writes bodies and gets replies from other services.
 */
public final class ReactorInstrumentation implements Instrumentation {
  private static final String NETTY = "reactor.netty.";
  private static final String CLIENT = NETTY + "http.client.";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of("reactor.core.scheduler.Schedulers")
            .advise(
                Methods.staticNamed("onSchedule").taking("java.lang.Runnable"),
                "ReactorTaskAdvice"),
        Rewrite.of(NETTY + "channel.ChannelOperations")
            .advise(Methods.named("terminate").taking(), "NettyScopeAdvice")
            .advise(Methods.named("receiveObject").taking(), "NettyReceiveAdvice"),
        Rewrite.of(NETTY + "channel.FluxReceive")
            .carrying()
            .advise(Methods.named("drainReceiver"), "NettyScopeAdvice"),
        Rewrite.of(NETTY + "channel.MonoSendMany$SendManyInner")
            .advise(
                Methods.named("onSubscribe", "run", "operationComplete", "tryFailure"),
                "NettyWriteAdvice"),
        Rewrite.of(NETTY + "FutureMono$FutureSubscription")
            .carrying()
            .advise(Methods.named("request"), "NettyKeepAdvice")
            .advise(Methods.named("operationComplete"), "NettyScopeAdvice"),
        Rewrite.of(
                CLIENT + "HttpConnectionProvider",
                NETTY + "resources.PooledConnectionProvider",
                NETTY + "resources.NewConnectionProvider")
            .advise(
                Methods.named("acquire")
                    .takingFirst(NETTY + "transport.TransportConfig", NETTY + "ConnectionObserver"),
                "NettyAcquireAdvice"),
        Rewrite.of(NETTY + "ReactorNetty$CompositeConnectionObserver")
            .carrying()
            .advise(Methods.named("onStateChange"), "NettyStateAdvice"),
        Rewrite.of(CLIENT + "HttpClientOperations")
            .carrying()
            .advise(Methods.named("onInboundNext", "onInboundClose"), "NettyScopeAdvice"));
  }
}
