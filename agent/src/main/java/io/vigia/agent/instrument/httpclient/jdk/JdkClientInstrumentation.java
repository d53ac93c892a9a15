package io.vigia.agent.instrument.httpclient.jdk;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * {@code java.net.http.HttpClient}. What the application calls is a facade, which passes everything
 * on to the client that is rewritten.
 */
public final class JdkClientInstrumentation implements Instrumentation {
  private static final String PACKAGE = "jdk.internal.net.http.";
  private static final String REQUEST = "java.net.http.HttpRequest";
  private static final String BODY = "java.net.http.HttpResponse$BodyHandler";
  private static final String PUSH = "java.net.http.HttpResponse$PushPromiseHandler";

  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(PACKAGE + "HttpClientImpl")
            .advise(Methods.named("send").taking(REQUEST, BODY), "JdkSendAdvice")
            .advise(Methods.named("sendAsync").taking(REQUEST, BODY, PUSH), "JdkSendAsyncAdvice"),
        Rewrite.of(PACKAGE + "MultiExchange")
            .carrying()
            .advise(Methods.named("responseAsync"), "JdkResponseAdvice"),
        Rewrite.of(PACKAGE + "Exchange")
            .advise(Methods.named("responseAsync").taking(), "JdkHeaderAdvice")
            .advise(Methods.named("responseAsync").taking(), "JdkSentryHeaderAdvice"));
  }
}
