package io.vigia.agent.instrument.http;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The label values of a request, as Spring Boot writes them. */
final class RequestLabels {
  private static final Set<String> METHODS =
      new HashSet<>(
          Arrays.asList(
              "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"));

  /** The texts of the statuses that exist, so that none is made for a request. */
  private static final String[] STATUSES = new String[600];

  static {
    for (int i = 100; i < STATUSES.length; i++) {
      STATUSES[i] = String.valueOf(i);
    }
  }

  private RequestLabels() {}

  /** A client may send any word; those that HTTP does not know are one value. */
  static String method(@Nullable String method) {
    return method != null && METHODS.contains(method) ? method : "UNKNOWN";
  }

  static String status(int status) {
    return status >= 100 && status < STATUSES.length ? STATUSES[status] : "UNKNOWN";
  }

  static String outcome(int status) {
    switch (status / 100) {
      case 1:
        return "INFORMATIONAL";
      case 2:
        return "SUCCESS";
      case 3:
        return "REDIRECTION";
      case 4:
        return "CLIENT_ERROR";
      case 5:
        return "SERVER_ERROR";
      default:
        return "UNKNOWN";
    }
  }

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
        || name.equals("org.jboss.resteasy.spi.UnhandledException");
  }

  /** The simple name, which an anonymous class does not have. */
  static String exception(Throwable thrown) {
    String name = thrown.getClass().getName();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
