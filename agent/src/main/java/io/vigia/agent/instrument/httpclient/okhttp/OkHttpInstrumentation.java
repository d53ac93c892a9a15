package io.vigia.agent.instrument.httpclient.okhttp;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * OkHttp 3 to 5. A call is counted around all interceptors, and begins where it is enqueued; the
 * headers are added where a request is written, behind every interceptor.
 */
public final class OkHttpInstrumentation implements Instrumentation {
  private static final String INTERNAL = "okhttp3.internal.";

  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        call("okhttp3.RealCall"),
        // Since 4.3.
        call(INTERNAL + "connection.RealCall"),
        asyncCall("okhttp3.RealCall"),
        asyncCall(INTERNAL + "connection.RealCall"),
        Rewrite.of(INTERNAL + "connection.Transmitter")
            .reading("io.vigia.standin.okhttp.Transmitter", INTERNAL + "connection.Transmitter")
            .advise(Methods.named("noMoreExchanges"), "TransmitterAdvice"),
        // HTTP/1 and HTTP/2, before 3.5, before 3.14 and since.
        Rewrite.of(
                INTERNAL + "http.Http1xStream",
                INTERNAL + "http.Http2xStream",
                INTERNAL + "http1.Http1Codec",
                INTERNAL + "http2.Http2Codec",
                INTERNAL + "http1.Http1ExchangeCodec",
                INTERNAL + "http2.Http2ExchangeCodec")
            .advise(Methods.named("writeRequestHeaders").taking("okhttp3.Request"), "HeaderAdvice")
            .advise(
                Methods.named("writeRequestHeaders").taking("okhttp3.Request"),
                "SentryHeaderAdvice"));
  }

  private static Rewrite call(String type) {
    return Rewrite.of(type)
        .carrying()
        .advise(Methods.named("enqueue"), "EnqueueAdvice")
        .advise(Methods.startingWith("getResponseWithInterceptorChain"), "ChainAdvice")
        .advise(Methods.startingWith("noMoreExchanges"), "RejectedAdvice");
  }

  private static Rewrite asyncCall(String type) {
    return Rewrite.of(type + "$AsyncCall")
        .reading("io.vigia.standin.okhttp.RealCall", type)
        .advise(Methods.named("execute", "run").taking(), "AsyncCallAdvice");
  }
}
