package clients;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that the application is to send: {@code GET http://host:1/items/7 timeout=300}. Options
 * stand behind the URL, and an adapter need not know those that its line in the table leaves out.
 */
public final class Order {
  /** What an answer takes at most, where the order says nothing else. */
  private static final int PATIENCE_MILLIS = 10_000;

  public final String method;
  public final String url;
  private final Map<String, String> options = new LinkedHashMap<>();

  public Order(String text) {
    String[] words = text.split(" ");
    method = words[0];
    url = words[1];
    for (int i = 2; i < words.length; i++) {
      String[] option = words[i].split("=", 2);
      options.put(option[0], option.length < 2 ? "" : option[1]);
    }
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  /** What an option says; null where it is not there. */
  public String get(String option) {
    return options.get(option);
  }

  /** The headers to set, by their names: {@code header=name:value}. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (has("header")) {
      String[] header = get("header").split(":", 2);
      headers.put(header[0], header[1]);
    }
    return headers;
  }

  /** {@code body=text}; null for none. */
  public String body() {
    return get("body");
  }

  /** How long to wait for an answer: {@code timeout=300}. */
  public int timeoutMillis() {
    return has("timeout") ? Integer.parseInt(get("timeout")) : PATIENCE_MILLIS;
  }

  /** The URL up to its path. */
  public String base() {
    return url.substring(0, url.indexOf('/', url.indexOf("//") + 2));
  }

  /** {@code template=/items/{id}}: the whole URL with a variable in the place of its last step. */
  public String template() {
    return base() + get("template");
  }

  /** What stands for the template's variable. */
  public String variable() {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
