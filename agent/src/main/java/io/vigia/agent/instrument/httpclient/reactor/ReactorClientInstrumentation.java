package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.HttpClientParts;
import java.util.Arrays;
import java.util.List;

/**
 * Reactor Netty's {@code HttpClient}. A request is one subscription: it begins where that begins,
 * and has one {@code HttpClientHandler}, whatever redirects and retries that makes of it.
 */
public final class ReactorClientInstrumentation implements Instrumentation {
  private static final String CLIENT = "reactor.netty.http.client.";
  private static final String CONNECT = CLIENT + "HttpClientConnect$";
  private static final String STANDIN = "io.vigia.standin.reactor.";

  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(CONNECT + "MonoHttpConnect")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "assembled")
            .advise(Methods.named("subscribe"), "SubscribeAdvice"),
        // What is subscribed in there, and so what is cancelled.
        Rewrite.of("reactor.core.publisher.FluxRetryWhen$RetryWhenMainSubscriber")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "promised")
            .advise(Methods.named("cancel").taking(), "CancelAdvice"),
        reading(
            Rewrite.of(CONNECT + "HttpClientHandler")
                .carryingThoughSerializable()
                .report(Calls.construction(), HttpClientParts.class, "made")
                .advise(Methods.named("get").taking(), "TargetAdvice")
                .advise(Methods.named("requestWithBody"), "AttemptAdvice")
                .advise(Methods.named("test"), "FailureAdvice")),
        reading(
            Rewrite.of(CONNECT + "HttpIOHandlerObserver")
                .advise(Methods.named("onStateChange"), "ResponseAdvice")),
        reading(
            Rewrite.of(CLIENT + "HttpClientOperations")
                .advise(Methods.named("beforeMarkSentHeaders").taking(), "HeaderAdvice")
                .advise(Methods.named("beforeMarkSentHeaders").taking(), "SentryHeaderAdvice")),
        Rewrite.of("io.netty.handler.codec.http.DefaultHttpRequest").carrying());
  }

  private static Rewrite reading(Rewrite rewrite) {
    return rewrite
        .reading(STANDIN + "HttpClientHandler", CONNECT + "HttpClientHandler")
        .reading(STANDIN + "HttpIOHandlerObserver", CONNECT + "HttpIOHandlerObserver")
        .reading(STANDIN + "HttpClientOperations", CLIENT + "HttpClientOperations")
        .reading(STANDIN + "UriEndpoint", CLIENT + "UriEndpoint");
  }
}
