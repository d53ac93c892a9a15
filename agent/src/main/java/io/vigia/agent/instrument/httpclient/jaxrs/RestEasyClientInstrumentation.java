package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/** RESTEasy's client, for templates. */
public final class RestEasyClientInstrumentation implements Instrumentation {
  private static final String PACKAGE = "org.jboss.resteasy.client.jaxrs.";
  private static final String INTERNAL = PACKAGE + "internal.";
  private static final String STANDIN = "io.vigia.standin.resteasy.";

  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(INTERNAL + "ClientWebTarget")
            .carrying()
            .reading(STANDIN, INTERNAL)
            .advise(
                Methods.named(
                    "resolveTemplate",
                    "resolveTemplates",
                    "resolveTemplateFromEncoded",
                    "resolveTemplatesFromEncoded"),
                "TargetResolveAdvice")
            .advise(
                Methods.named("queryParam", "queryParams", "matrixParam"), "TargetParameterAdvice")
            .advise(Methods.named("request"), "RestEasyRequestAdvice"),
        Rewrite.of(
                PACKAGE + "engines.ApacheHttpClient4Engine",
                PACKAGE + "engines.ManualClosingApacheHttpClient43Engine",
                PACKAGE + "engines.URLConnectionEngine")
            .reading(STANDIN, INTERNAL)
            .advise(Methods.named("invoke"), "RestEasyEngineAdvice"));
  }
}
