package io.vigia.agent.instrument.http.undertow;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Undertow, in front of its handlers and to the end where it calls the completion listeners, of
 * which its access log is one; with servlets or without.
 */
public final class UndertowInstrumentation implements Instrumentation {
  public static final String ENTRY = "io.undertow.server.Connectors";

  private static final String EXCHANGE = "io.undertow.server.HttpServerExchange";
  private static final String HANDLERS = "io.undertow.servlet.handlers.";
  private static final String SPEC = "io.undertow.servlet.spec.";
  private static final String THROWABLE = "java.lang.Throwable";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods rootHandler =
        Methods.staticNamed("executeRootHandler")
            .taking("io.undertow.server.HttpHandler", EXCHANGE);
    return Arrays.asList(
        Rewrite.of(ENTRY)
            // The first is the outermost.
            .advise(rootHandler, "UndertowAdvice")
            .advise(rootHandler, "UndertowTraceAdvice"),
        Rewrite.of(EXCHANGE)
            .carrying()
            .advise(
                Methods.named("dispatch")
                    .taking("java.util.concurrent.Executor", "java.lang.Runnable"),
                "UndertowDispatchAdvice")
            .advise(
                Methods.named("invokeExchangeCompleteListeners").taking(), "UndertowClientAdvice")
            .advise(Methods.named("invokeExchangeCompleteListeners").taking(), "UndertowEndAdvice"),
        Rewrite.of(SPEC + "ServletContextImpl")
            .advise(Methods.startingWith("invoke").takingFirst(EXCHANGE), "UndertowCallbackAdvice"),
        Rewrite.of(HANDLERS + "ServletInitialHandler")
            .advise(
                Methods.named("dispatchRequest")
                    .takingFirst(EXCHANGE, HANDLERS + "ServletRequestContext"),
                "UndertowServletAdvice"),
        Rewrite.of(SPEC + "HttpServletRequestImpl")
            .advise(Methods.named("setAttribute"), "UndertowRouteAdvice"),
        Rewrite.of("io.undertow.servlet.api.LoggingExceptionHandler")
            .advise(
                Methods.named("handleThrowable").takingFirst(EXCHANGE), "UndertowExceptionAdvice"),
        Rewrite.of(SPEC + "AsyncContextImpl")
            .advise(Methods.named("handleError").taking(THROWABLE), "UndertowFailureAdvice"),
        Rewrite.of("io.undertow.servlet.core.ErrorPages")
            .advise(Methods.named("getErrorLocation").taking(THROWABLE), "UndertowFailureAdvice"));
  }
}
