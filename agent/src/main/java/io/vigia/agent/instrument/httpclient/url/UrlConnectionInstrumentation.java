package io.vigia.agent.instrument.httpclient.url;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * {@code HttpURLConnection} of Java 8 to 25. That of https passes everything on to one of these,
 * which differs in how it connects.
 */
public final class UrlConnectionInstrumentation implements Instrumentation {
  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of("sun.net.www.protocol.http.HttpURLConnection")
            .advise(Methods.named("connect").taking(), "UrlConnectAdvice")
            .advise(Methods.named("getOutputStream").taking(), "UrlWriteAdvice")
            .advise(Methods.named("getInputStream").taking(), "UrlReadAdvice")
            .advise(Methods.named("setCookieHeader").taking(), "UrlHeaderAdvice")
            .advise(Methods.named("setCookieHeader").taking(), "UrlSentryHeaderAdvice"),
        Rewrite.of("sun.net.www.protocol.http.HttpURLConnection$StreamingOutputStream")
            .advise(Methods.named("write", "close"), "UrlStreamAdvice"),
        Rewrite.of("sun.net.www.protocol.https.AbstractDelegateHttpsURLConnection")
            .advise(Methods.named("connect").taking(), "UrlConnectAdvice"));
  }
}
