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
            .advise(Methods.named("doExecute"), "ExecuteAdvice"),
        Rewrite.of(CORE + "http.impl.io.HttpRequestExecutor")
            .advise(
                Methods.named("execute").takingFirst(CORE + "http.ClassicHttpRequest"),
                "HeaderAdvice")
            .advise(
                Methods.named("execute").takingFirst(CORE + "http.ClassicHttpRequest"),
                "SentryHeaderAdvice"),
        Rewrite.of(
                ASYNC + "InternalAbstractHttpAsyncClient",
                ASYNC + "AbstractMinimalHttpAsyncClientBase")
            .advise(Methods.named("doExecute"), "AsyncExecuteAdvice"),
        Rewrite.of(CORE + "concurrent.BasicFuture")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "promised")
            .advise(Methods.named("completed"), "CompletedAdvice")
            .advise(Methods.named("failed"), "FailedAdvice")
            .advise(Methods.named("cancel").taking("boolean"), "CancelledAdvice"),
        Rewrite.of(CORE + "http.nio.support.BasicRequestProducer")
            .reading(
                "io.vigia.standin.apache5.BasicRequestProducer",
                CORE + "http.nio.support.BasicRequestProducer")
            .advise(Methods.named("sendRequest"), "ProducerAdvice"),
        Rewrite.of(ASYNC + "HttpAsyncMainClientExec", ASYNC + "H2AsyncMainClientExec")
            .advise(Methods.named("execute").takingFirst(REQUEST), "AttemptAdvice"),
        Rewrite.subtypesOf(
                CORE + "http.nio.AsyncClientExchangeHandler",
                "HttpAsyncMainClientExec$",
                "H2AsyncMainClientExec$",
                "MinimalHttpAsyncClient$",
                "MinimalH2AsyncClient$")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("produceRequest"), "PartAdvice"),
        // Those to whom a minimal client gives its connection.
        Rewrite.subtypesOf(
                CORE + "concurrent.FutureCallback",
                "MinimalHttpAsyncClient$",
                "MinimalH2AsyncClient$")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("completed"), "PartAdvice"),
        Rewrite.of(
                CORE + "http.impl.nio.ClientHttp1StreamHandler",
                CORE + "http2.impl.nio.ClientH2StreamHandler")
            .advise(Methods.named("commitRequest").takingFirst(REQUEST), "HeaderAdvice")
            .advise(Methods.named("commitRequest").takingFirst(REQUEST), "SentryHeaderAdvice")
            .advise(Methods.named("commitRequest").takingFirst(REQUEST), "CommitAdvice"),
        Rewrite.subtypesOf(
                "org.apache.hc.client5.http.async.AsyncExecCallback",
                "InternalAbstractHttpAsyncClient$")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("handleResponse"), "ResponseAdvice"),
        Rewrite.of(CORE + "http.nio.support.BasicClientExchangeHandler")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("consumeResponse"), "ResponseAdvice"));
  }
}
