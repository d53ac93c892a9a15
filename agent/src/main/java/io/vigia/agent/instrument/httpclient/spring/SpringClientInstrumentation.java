package io.vigia.agent.instrument.httpclient.spring;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * {@code RestTemplate} of Spring 3 to 7 and {@code RestClient}, for templates alone: the client
 * below is measured.
 */
public final class SpringClientInstrumentation implements Instrumentation {
  private static final String PACKAGE = "org.springframework.web.client.";
  private static final String URI = "java.net.URI";
  private static final String STRING = "java.lang.String";

  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(PACKAGE + "RestTemplate")
            .advise(Methods.named("execute").takingFirst(STRING), "RestTemplateAdvice")
            .advise(Methods.named("execute").takingFirst(URI), "RestTemplateUriAdvice")
            .advise(
                Methods.named("exchange").takingFirst("org.springframework.http.RequestEntity"),
                "RestTemplateUriAdvice")
            .advise(Methods.named("doExecute").takingFirst(URI, STRING), "RestTemplateSixAdvice"),
        Rewrite.of(PACKAGE + "DefaultRestClient$DefaultRequestBodyUriSpec")
            .carrying()
            .advise(Methods.named("uri").takingFirst(STRING), "RestClientUriAdvice")
            .advise(Methods.named("exchangeInternal"), "RestClientAdvice"),
        Rewrite.of("org.springframework.http.client.JdkClientHttpRequest")
            .reading("io.vigia.standin.spring6.", "org.springframework.http.")
            .advise(Methods.named("executeInternal"), "JdkRequestAdvice"));
  }
}
