package io.vigia.agent.telemetry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The label values that requests served and requests sent share, as Spring Boot writes them. */
public final class HttpLabels {
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

  private HttpLabels() {}

  /** Anything may stand for a method; words that HTTP does not know are one value. */
  public static String method(@Nullable String method) {
    return method != null && METHODS.contains(method) ? method : "UNKNOWN";
  }

  /** {@code UNKNOWN} where there is none. */
  public static String status(int status) {
    return status >= 100 && status < STATUSES.length ? STATUSES[status] : "UNKNOWN";
  }

  /** The class of a status; {@code UNKNOWN} where there is none. */
  public static String outcome(int status) {
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

  /** The simple name of its class, or what stands for that with an anonymous one. */
  public static String exception(Throwable thrown) {
    String name = thrown.getClass().getName();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
