package io.vigia.agent.instrument.httpclient.apache4;

import io.vigia.agent.rewrite.Calls;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.bootstrap.HttpClientParts;
import java.util.Arrays;
import java.util.List;

/**
 * Apache HttpClient 4 and HttpAsyncClient 4. A request is counted where the client gets it, below
 * all that the application adds and above redirects, retries and caches; the headers are added
 * where the request is written, behind every interceptor.
 */
public final class Apache4Instrumentation implements Instrumentation {
  private static final String CLIENTS = "org.apache.http.impl.client.";
  private static final String ASYNC_CLIENTS = "org.apache.http.impl.nio.client.";
  private static final String HOST = "org.apache.http.HttpHost";
  private static final String REQUEST = "org.apache.http.HttpRequest";
  private static final String CONTEXT = "org.apache.http.protocol.HttpContext";

  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    // Until 4.2 it is execute that does it, and then doExecute.
    Methods execution = Methods.named("execute", "doExecute").taking(HOST, REQUEST, CONTEXT);
    return Arrays.asList(
        Rewrite.of(
                CLIENTS + "InternalHttpClient",
                CLIENTS + "MinimalHttpClient",
                CLIENTS + "AbstractHttpClient")
            .advise(execution, "ExecuteAdvice"),
        Rewrite.of(
                CLIENTS + "DecompressingHttpClient",
                CLIENTS + "AutoRetryHttpClient",
                CLIENTS + "cache.CachingHttpClient")
            .advise(execution, "DecoratorAdvice"),
        Rewrite.of("org.apache.http.protocol.HttpRequestExecutor")
            .advise(Methods.named("execute").takingFirst(REQUEST), "HeaderAdvice")
            .advise(Methods.named("execute").takingFirst(REQUEST), "SentryHeaderAdvice"),
        Rewrite.of(
                ASYNC_CLIENTS + "InternalHttpAsyncClient", ASYNC_CLIENTS + "MinimalHttpAsyncClient")
            .advise(
                Methods.named("execute")
                    .takingFirst(
                        "org.apache.http.nio.protocol.HttpAsyncRequestProducer",
                        "org.apache.http.nio.protocol.HttpAsyncResponseConsumer"),
                "AsyncExecuteAdvice"),
        Rewrite.of("org.apache.http.concurrent.BasicFuture")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "promised")
            .advise(Methods.named("completed"), "CompletedAdvice")
            .advise(Methods.named("failed"), "FailedAdvice")
            .advise(Methods.named("cancel").taking("boolean"), "CancelledAdvice"),
        Rewrite.of("org.apache.http.nio.protocol.BasicAsyncRequestProducer")
            .advise(Methods.named("generateRequest").taking(), "ProducedAdvice")
            .advise(Methods.named("getTarget").taking(), "TargetAdvice"),
        Rewrite.of(
                ASYNC_CLIENTS + "DefaultClientExchangeHandlerImpl",
                ASYNC_CLIENTS + "MinimalClientExchangeHandlerImpl")
            .carrying()
            .report(Calls.construction(), HttpClientParts.class, "made")
            .advise(Methods.named("generateRequest").taking(), "AsyncHeaderAdvice")
            .advise(Methods.named("generateRequest").taking(), "AsyncSentryHeaderAdvice")
            .advise(Methods.named("responseReceived"), "ResponseAdvice")
            // Their clients tell the future nothing of what fails before 4.1.
            .advise(Methods.named("executionFailed", "failed"), "FailedAdvice"));
  }
}
