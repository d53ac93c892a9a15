package scenarios;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ErrorPage;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import jakarta.servlet.ServletContainerInitializer;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.Map;

/** Embedded Undertow, from 1.4 on. */
public final class Main {
  private Main() {}

  /** Starts it. */
  public static void main(String[] args) throws Exception {
    Log.toStdout();
    DeploymentInfo app = application("/app", App.class);
    for (Map.Entry<String, String> page : App.ERROR_PAGES.entrySet()) {
      app.addErrorPage(
          new ErrorPage(page.getValue(), Class.forName(page.getKey()).asSubclass(Throwable.class)));
    }
    HttpHandler servlets = deploy(app).start();
    DeploymentManager second = deploy(application(Second.PATH, Second.class));
    HttpHandler secondServlets = second.start();
    Second.stoppedBy(second::stop);
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            // As many as other containers have: a scenario keeps 50 clients waiting.
            .setWorkerThreads(100)
            .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
            .setHandler(
                Handlers.path()
                    .addPrefixPath("/app", slashed(servlets))
                    .addPrefixPath("/handlers", Plain.handlers())
                    .addPrefixPath(Second.PATH, secondServlets))
            .build();
    undertow.start();
    Log.listening(port(undertow));
  }

  private static DeploymentInfo application(
      String path, Class<? extends ServletContainerInitializer> initializer) {
    return Servlets.deployment()
        .setClassLoader(Main.class.getClassLoader())
        .setDeploymentName("scenarios " + path)
        .setContextPath(path)
        .addServletContainerInitalizer(
            new ServletContainerInitializerInfo(initializer, Collections.emptySet()));
  }

  private static DeploymentManager deploy(DeploymentInfo application) {
    DeploymentManager deployment = Servlets.defaultContainer().addDeployment(application);
    deployment.deploy();
    return deployment;
  }

  /** Undertow sends nobody from the application's path to that with a slash itself. */
  private static HttpHandler slashed(HttpHandler servlets) {
    HttpHandler redirect = Handlers.redirect("/app/");
    return exchange ->
        (exchange.getRelativePath().isEmpty() ? redirect : servlets).handleRequest(exchange);
  }

  private static int port(Undertow undertow) {
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }
}
