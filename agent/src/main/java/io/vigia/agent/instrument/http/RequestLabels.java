package io.vigia.agent.instrument.http;

import org.jspecify.annotations.Nullable;

/** The label values of a request served, as Spring Boot writes them. */
final class RequestLabels {
  private RequestLabels() {}

  /** The route template, else a word for what became of the request; never the path. */
  static String uri(@Nullable String route, @Nullable String path, int status) {
    if (route != null) {
      return route.isEmpty() || route.equals("/") ? "root" : route;
    }
    if (status / 100 == 3) {
      return "REDIRECTION";
    }
    if (status == 404) {
      return "NOT_FOUND";
    }
    return "/".equals(path) ? "root" : "UNKNOWN";
  }

  /** What a servlet's or the framework's wrapper was thrown for. */
  static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null
        && root.getCause() != root
        && isWrapper(root.getClass().getName())) {
      root = root.getCause();
    }
    return root;
  }

  private static boolean isWrapper(String name) {
    return name.endsWith("ServletException")
        || name.equals("org.jboss.resteasy.spi.UnhandledException")
        || name.equals("org.jboss.resteasy.spi.ApplicationException")
        || name.equals("org.glassfish.jersey.server.internal.process.MappableException");
  }
}
