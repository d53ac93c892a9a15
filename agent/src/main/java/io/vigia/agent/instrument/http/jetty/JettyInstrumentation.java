package io.vigia.agent.instrument.http.jetty;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Jetty, from where its channel takes a request to a handler to where it writes its request log.
 * Jetty 12 has a core that knows no servlets, and a layer for each release of their standard.
 */
public final class JettyInstrumentation implements Instrumentation {
  /** Rewritten before there is a servlet, up to Jetty 11. */
  public static final String ENTRY = "org.eclipse.jetty.servlet.ServletHandler";

  /** The same in Jetty 12. */
  public static final String ENTRY_12 = "org.eclipse.jetty.server.Server";

  private static final String SERVER = "org.eclipse.jetty.server.";
  private static final String STREAM = SERVER + "HttpStream";
  private static final String THROWABLE = "java.lang.Throwable";
  private static final String STANDIN = "io.vigia.standin.jetty12.";

  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    List<Rewrite> rewrites = new ArrayList<>();
    rewrites.addAll(upToJetty11());
    rewrites.addAll(core());
    for (String layer : Arrays.asList("ee8", "ee9")) {
      rewrites.addAll(nested("org.eclipse.jetty." + layer + "."));
    }
    for (String layer : Arrays.asList("ee10", "ee11")) {
      rewrites.addAll(servlets("org.eclipse.jetty." + layer + ".servlet."));
    }
    return rewrites;
  }

  private static List<Rewrite> upToJetty11() {
    return Arrays.asList(
        Rewrite.of(SERVER + "HttpChannel")
            .carrying()
            // The first is the outermost: the trace is read within a request.
            .advise(Methods.named("handle").taking(), "JettyAdvice")
            .advise(Methods.named("handle").taking(), "JettyTraceAdvice")
            .advise(Methods.named("handleException").taking(THROWABLE), "JettyFailureAdvice")
            .advise(Methods.named("onCompleted").taking(), "JettyEndAdvice"),
        Rewrite.of(ENTRY).advise(doHandle(SERVER + "Request"), "JettyRouteAdvice"));
  }

  private static List<Rewrite> core() {
    String channel = SERVER + "internal.HttpChannelState";
    String[] exchange = {
      SERVER + "Request", SERVER + "Response", "org.eclipse.jetty.util.Callback"
    };
    Methods handle = Methods.named("handle").taking(exchange);
    Methods writeError =
        Methods.staticNamed("writeError")
            .taking(exchange[0], exchange[1], exchange[2], "int", "java.lang.String", THROWABLE);
    return Arrays.asList(
        Rewrite.of(channel + "$ChannelRequest").carrying(),
        reading(Rewrite.of(ENTRY_12))
            .advise(handle, "Jetty12Advice")
            .advise(handle, "Jetty12TraceAdvice"),
        reading(Rewrite.of(SERVER + "Response")).advise(writeError, "Jetty12FailureAdvice"),
        reading(Rewrite.of(channel, channel + "$HandlerInvoker"))
            .advise(Methods.named("completeStream").taking(STREAM, THROWABLE), "Jetty12EndAdvice"));
  }

  /** The layers that have the server of Jetty 11 within that of Jetty 12. */
  private static List<Rewrite> nested(String layer) {
    String nested = layer + "nested.";
    return Arrays.asList(
        reading(Rewrite.of(nested + "HttpChannel"))
            .reading(STANDIN + "NestedChannel", nested + "HttpChannel")
            .reading(STANDIN + "NestedRequest", nested + "ContextHandler$CoreContextRequest")
            .advise(Methods.named("handle").taking(), "Jetty12NestedAdvice")
            .advise(Methods.named("handleException").taking(THROWABLE), "JettyFailureAdvice"),
        Rewrite.of(layer + "servlet.ServletHandler")
            .reading(SERVER + "UserIdentity$Scope", nested + "UserIdentityScope")
            .reading(SERVER, nested)
            .advise(doHandle(nested + "Request"), "JettyRouteAdvice"));
  }

  private static List<Rewrite> servlets(String layer) {
    return Arrays.asList(
        reading(Rewrite.of(layer + "ServletChannel"))
            .reading(STANDIN + "ServletChannel", layer + "ServletChannel")
            .advise(Methods.named("handle").taking(), "Jetty12ServletAdvice")
            .advise(Methods.named("handleException").taking(THROWABLE), "JettyFailureAdvice"),
        Rewrite.of(layer + "ServletHandler$MappedServlet")
            .advise(
                Methods.named("handle").takingFirst(layer + "ServletHandler", "java.lang.String"),
                "Jetty12RouteAdvice"));
  }

  private static Methods doHandle(String request) {
    return Methods.named("doHandle").takingFirst("java.lang.String", request);
  }

  private static Rewrite reading(Rewrite rewrite) {
    return rewrite
        .reading(STANDIN + "Request", SERVER + "Request")
        .reading(STANDIN + "Response", SERVER + "Response")
        .reading(STANDIN + "HttpChannelState", SERVER + "internal.HttpChannelState")
        .reading(STANDIN + "ConnectionMetaData", SERVER + "ConnectionMetaData")
        .reading(STANDIN + "HttpVersion", "org.eclipse.jetty.http.HttpVersion")
        .reading(STANDIN + "HttpFields", "org.eclipse.jetty.http.HttpFields")
        .reading(STANDIN + "HttpURI", "org.eclipse.jetty.http.HttpURI");
  }
}
