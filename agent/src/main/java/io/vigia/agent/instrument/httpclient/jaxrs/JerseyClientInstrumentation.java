package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/** Jersey's client. */
public final class JerseyClientInstrumentation implements Instrumentation {
  private static final String PACKAGE = "org.glassfish.jersey.client.";
  private static final String STANDIN = "io.vigia.standin.jersey.";
  private static final String REQUEST = PACKAGE + "ClientRequest";
  private static final String STRING = "java.lang.String";
  private static final String OBJECT = "java.lang.Object";
  private static final String MAP = "java.util.Map";

  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    // The methods that the others of the same name call.
    return Arrays.asList(
        Rewrite.of(PACKAGE + "JerseyWebTarget")
            .carrying()
            .reading(STANDIN, PACKAGE)
            .advise(
                Methods.named("resolveTemplate").taking(STRING, OBJECT, "boolean"),
                "TargetResolveAdvice")
            .advise(Methods.named("resolveTemplates").taking(MAP, "boolean"), "TargetResolveAdvice")
            .advise(
                Methods.named("resolveTemplateFromEncoded", "resolveTemplatesFromEncoded"),
                "TargetResolveAdvice")
            .advise(Methods.named("queryParam", "matrixParam"), "TargetParameterAdvice")
            .advise(Methods.named("request"), "JerseyRequestAdvice"),
        Rewrite.of(PACKAGE + "ClientRuntime")
            .reading(STANDIN, PACKAGE)
            .advise(Methods.named("invoke").taking(REQUEST), "JerseyInvokeAdvice")
            .advise(
                Methods.named("createRunnableForAsyncProcessing").takingFirst(REQUEST),
                "JerseyTaskAdvice"),
        Rewrite.of(PACKAGE + "authentication.HttpAuthenticationFilter")
            .advise(Methods.staticNamed("repeatRequest"), "JerseyRepeatAdvice"));
  }
}
