package io.vigia.agent.endpoint;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The head of an HTTP request; a body is never looked at. */
final class Request {
  private final String method;
  private final String path;
  private final String query;
  private final Map<String, String> headers;

  Request(String method, String path, String query, Map<String, String> headers) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
  }

  String method() {
    return method;
  }

  /** As it was sent, without the query. */
  String path() {
    return path;
  }

  /** The value of a header, several of them joined by commas; null where it was not sent. */
  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** The decoded values of a query parameter. */
  List<String> parameters(String name) throws Refusal {
    List<String> values = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (decode(equals < 0 ? pair : pair.substring(0, equals)).equals(name)) {
        values.add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) throws Refusal {
    try {
      return URLDecoder.decode(text, "UTF-8");
    } catch (IllegalArgumentException | UnsupportedEncodingException e) {
      throw new Refusal(400, "the query is not percent-encoded UTF-8");
    }
  }
}
