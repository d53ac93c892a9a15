package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.HttpClientParts;
import java.util.Arrays;
import java.util.List;

/**
 * Apache HttpClient 5. A request is counted where the client gets it, above redirects, retries and
 * caches; the headers are added where the request is written, behind every interceptor.
 *
 * <p>An asynchronous one is known by the future that stands for it, and on the client's threads by
 * the objects that were made for it.
 */
public final class Apache5Instrumentation implements Instrumentation {
  private static final String CLIENT = "org.apache.hc.client5.http.impl.";
  private static final String ASYNC = CLIENT + "async.";
  private static final String CORE = "org.apache.hc.core5.";
  private static final String REQUEST = CORE + "http.HttpRequest";

  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(CLIENT + "classic.InternalHttpClient", CLIENT + "classic.MinimalHttpClient")
            .advise(Methods.named("doExecute"), ExecuteAdvice.class),
        Rewrite.of(CORE + "http.impl.io.HttpRequestExecutor")
            .advise(
                Methods.named("execute").takingFirst(CORE + "http.ClassicHttpRequest"),
                HeaderAdvice.class)
            .advise(
                Methods.named("execute").takingFirst(CORE + "http.ClassicHttpRequest"),
                SentryHeaderAdvice.class),
        Rewrite.of(
                ASYNC + "InternalAbstractHttpAsyncClient",
                ASYNC + "AbstractMinimalHttpAsyncClientBase")
            .advise(Methods.named("doExecute"), AsyncExecuteAdvice.class),
        Rewrite.of(CORE + "concurrent.BasicFuture")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "promised")
            .advise(Methods.named("completed"), CompletedAdvice.class)
            .advise(Methods.named("failed"), FailedAdvice.class)
            .advise(Methods.named("cancel").taking("boolean"), CancelledAdvice.class),
        Rewrite.of(CORE + "http.nio.support.BasicRequestProducer")
            .reading(
                "io.vigia.standin.apache5.BasicRequestProducer",
                CORE + "http.nio.support.BasicRequestProducer")
            .advise(Methods.named("sendRequest"), ProducerAdvice.class),
        Rewrite.of(ASYNC + "HttpAsyncMainClientExec", ASYNC + "H2AsyncMainClientExec")
            .advise(Methods.named("execute").takingFirst(REQUEST), AttemptAdvice.class),
        Rewrite.subtypesOf(
                CORE + "http.nio.AsyncClientExchangeHandler",
                "HttpAsyncMainClientExec$",
                "H2AsyncMainClientExec$",
                "MinimalHttpAsyncClient$",
                "MinimalH2AsyncClient$")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("produceRequest"), PartAdvice.class),
        // Those to whom a minimal client gives its connection.
        Rewrite.subtypesOf(
                CORE + "concurrent.FutureCallback",
                "MinimalHttpAsyncClient$",
                "MinimalH2AsyncClient$")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("completed"), PartAdvice.class),
        Rewrite.of(
                CORE + "http.impl.nio.ClientHttp1StreamHandler",
                CORE + "http2.impl.nio.ClientH2StreamHandler")
            .advise(Methods.named("commitRequest").takingFirst(REQUEST), HeaderAdvice.class)
            .advise(Methods.named("commitRequest").takingFirst(REQUEST), SentryHeaderAdvice.class)
            .advise(Methods.named("commitRequest").takingFirst(REQUEST), CommitAdvice.class),
        Rewrite.subtypesOf(
                "org.apache.hc.client5.http.async.AsyncExecCallback",
                "InternalAbstractHttpAsyncClient$")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("handleResponse"), ResponseAdvice.class),
        Rewrite.of(CORE + "http.nio.support.BasicClientExchangeHandler")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("consumeResponse"), ResponseAdvice.class));
  }
}
