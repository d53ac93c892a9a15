package io.vigia.agent.errors.sentry;

import io.sentry.protocol.Request;
import io.sentry.protocol.User;
import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.errors.RequestDetails;
import io.vigia.agent.redact.Redaction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for and by whom, in Sentry's words. Cookies and bodies are not known to the agent.
 */
final class Requests {
  private Requests() {}

  static Request of(RequestDetails details, Redaction redaction) {
    Request request = new Request();
    request.setMethod(details.method);
    request.setUrl(details.path == null ? null : redaction.url(details.path));
    request.setQueryString(details.query == null ? null : redaction.query(details.query));
    Map<String, String> headers = new HashMap<>();
    if (details.userAgent != null) {
      headers.put("User-Agent", redaction.header("User-Agent", details.userAgent));
    }
    if (details.referer != null) {
      headers.put("Referer", redaction.url(details.referer));
    }
    if (!headers.isEmpty()) {
      request.setHeaders(headers);
    }
    return request;
  }

  /** Null where nothing is known of that. */
  static @Nullable User user(ErrorReport report) {
    String client = report.request == null ? null : report.request.client;
    if (report.user == null && client == null) {
      return null;
    }
    User user = new User();
    if (report.userIsId) {
      user.setId(report.user);
    } else {
      user.setUsername(report.user);
    }
    user.setIpAddress(client);
    return user;
  }
}
