package io.vigia.agent.instrument.http.jaxrs;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * RESTEasy, where it calls the resource method that a request is for, and each locator before, and
 * where it answers an exception.
 */
public final class RestEasyInstrumentation implements Instrumentation {
  private static final String REQUEST = "org.jboss.resteasy.spi.HttpRequest";
  private static final String RESPONSE = "org.jboss.resteasy.spi.HttpResponse";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        invoker("ResourceMethodInvoker", "invoke"),
        invoker("ResourceLocatorInvoker", "invokeOnTargetObject"),
        Rewrite.of("org.jboss.resteasy.core.ExceptionHandler")
            .advise(
                Methods.named("handleException").taking(REQUEST, "java.lang.Throwable"),
                "RestEasyMapAdvice"));
  }

  /** The methods that take the target: every other way of calling goes through them, once. */
  private static Rewrite invoker(String type, String method) {
    return Rewrite.of("org.jboss.resteasy.core." + type)
        .advise(
            Methods.named(method).taking(REQUEST, RESPONSE, "java.lang.Object"),
            "RestEasyInvokeAdvice")
        .carrying();
  }
}
