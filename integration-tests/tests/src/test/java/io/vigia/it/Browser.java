package io.vigia.it;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sends requests to an application and keeps its session. */
final class Browser {
  private static final String SESSION = "JSESSIONID=";

  private final String url;
  private String cookie = "";

  /**
   * @param url the application's, without a slash at the end
   */
  Browser(String url) {
    this.url = url;
  }

  /** What a server answered, without what differs from one time to the next. */
  record Answer(int status, Map<String, List<String>> headers, String body) {}

  Answer send(String method, String path, String... headers) {
    List<String> all = new ArrayList<>(Arrays.asList(headers));
    if (!cookie.isEmpty()) {
      all.addAll(List.of("Cookie", cookie));
    }
    HttpResponse<byte[]> response = Http.send(method, url + path, all.toArray(new String[0]));
    Map<String, List<String>> kept = new TreeMap<>(response.headers().map());
    kept.keySet().removeAll(Set.of("date"));
    kept.computeIfPresent("set-cookie", (name, values) -> values.stream().map(this::keep).toList());
    String body = new String(response.body(), StandardCharsets.ISO_8859_1);
    return new Answer(response.statusCode(), kept, body);
  }

  /** Ends the session, as closing the browser does. */
  void forget() {
    cookie = "";
  }

  private String keep(String setCookie) {
    if (!setCookie.startsWith(SESSION)) {
      return setCookie;
    }
    cookie = setCookie.replaceAll(";.*", "");
    return setCookie.replace(cookie, SESSION);
  }
}
