package io.vigia.agent.redact;

import java.util.Collections;
import java.util.List;

/**
 * Takes secrets out of texts of the application before they leave the process through Vigia.
 *
 * <p>There is one, made from the configuration by {@code Agent} and handed to whatever writes,
 * sends or shows texts that are not Vigia's own: each text passes through the method of its kind,
 * once, before it is encoded (as JSON, say) or cut. A second time changes nothing. What goes to a
 * third party, as Sentry or Slack, passes through {@link #forThirdParties} instead, which hides
 * e-mail and IP addresses, too.
 *
 * <p>Immutable, for any thread, linear in the length of the text whatever it holds; null is not
 * accepted, exceptions are never thrown. A text with nothing to take out is returned itself, and
 * nothing is allocated for it.
 */
public final class Redaction {
  /** Stands for what was taken out. */
  public static final String FILTERED = "[Filtered]";

  /** Stands for the user's name and password in a URL. */
  static final String USER_INFO = "REDACTED:REDACTED@";

  private static final int MORE_SCANS = 3;

  /** The built-in list and nothing more. */
  public static final Redaction BUILT_IN = of(Collections.emptyList());

  private final SecretKeys keys;
  private final Parameters parameters;
  private final TextScan texts;
  private final TextScan jdbcUrls;

  private Redaction(SecretKeys keys, boolean isForThirdParties) {
    this.keys = keys;
    parameters = new Parameters(keys);
    texts = new TextScan(keys, isForThirdParties, false);
    jdbcUrls = new TextScan(keys, isForThirdParties, true);
  }

  /**
   * The built-in list and more.
   *
   * @param keys further names of secrets, in which {@code *} stands for any characters
   */
  public static Redaction of(List<String> keys) {
    return new Redaction(new SecretKeys(keys), false);
  }

  /** The same that also hides e-mail and IP addresses; keep it rather than ask for it each time. */
  public Redaction forThirdParties() {
    return new Redaction(keys, true);
  }

  /**
   * Free text: a log message, an exception's message, a whole stack trace, the name of a thread.
   */
  public String text(String text) {
    return redacted(texts, text);
  }

  /** The value of an HTTP header. */
  public String header(String name, String value) {
    return keys.containHeader(name) ? FILTERED : text(value);
  }

  /** A URL, absolute or from its path on, with or without a query. */
  public String url(String url) {
    int question = url.indexOf('?');
    int fragment = url.indexOf('#');
    int first = question < 0 ? fragment : fragment < 0 ? question : Math.min(question, fragment);
    return text(first < 0 ? url : parameters.redact(url, first + 1));
  }

  /** What stands behind the {@code ?} of a URL, and form data. */
  public String query(String query) {
    return text(parameters.redact(query, 0));
  }

  /** The value of an entry of the MDC or of another map, by its key. */
  public String value(String key, String value) {
    return keys.contain(key, 0, key.length()) ? FILTERED : text(value);
  }

  /** The URL of a JDBC connection; in a longer text it is a part of the text. */
  public String jdbcUrl(String url) {
    return redacted(jdbcUrls, url);
  }

  private static String redacted(TextScan scan, String text) {
    String before = text;
    String redacted = scan.redact(text);
    // What was taken out may have hidden the form of what stood beside it.
    for (int i = 0; i < MORE_SCANS && redacted != null; i++) {
      before = redacted;
      redacted = scan.redact(before);
    }
    return redacted == null ? before : redacted;
  }
}
