package io.vigia.agent.redact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private static final int MOST_SCANS = 4;

  /** The built-in list and nothing more. */
  public static final Redaction BUILT_IN = new Redaction(Collections.emptyList(), false);

  private final List<String> more;
  private final boolean isForThirdParties;

  /** Made at first use, for the start of the application must not wait for it. */
  private @Nullable Scans made;

  private Redaction(List<String> more, boolean isForThirdParties) {
    this.more = more;
    this.isForThirdParties = isForThirdParties;
  }

  /**
   * The built-in list and more.
   *
   * @param keys further names of secrets, in which {@code *} stands for any characters
   */
  public static Redaction of(List<String> keys) {
    return keys.isEmpty() ? BUILT_IN : new Redaction(new ArrayList<>(keys), false);
  }

  /** The same that also hides e-mail and IP addresses; keep it rather than ask for it each time. */
  public Redaction forThirdParties() {
    return new Redaction(more, true);
  }

  /**
   * Free text: a log message, an exception's message, a whole stack trace, the name of a thread.
   */
  public String text(String text) {
    return redacted(scans().texts, text);
  }

  /** The value of an HTTP header. */
  public String header(String name, String value) {
    return scans().keys.containHeader(name) ? FILTERED : text(value);
  }

  /** A URL, absolute or from its path on, with or without a query. */
  public String url(String url) {
    int question = url.indexOf('?');
    int fragment = url.indexOf('#');
    int first = question < 0 ? fragment : fragment < 0 ? question : Math.min(question, fragment);
    return first < 0 ? redacted(scans().queries, url) : withoutParameters(url, first + 1);
  }

  /** What stands behind the {@code ?} of a URL, and form data. */
  public String query(String query) {
    return withoutParameters(query, 0);
  }

  /** The value of an entry of the MDC or of another map, by its key. */
  public String value(String key, String value) {
    return scans().keys.contain(key, 0, key.length()) ? FILTERED : text(value);
  }

  /** The URL of a JDBC connection; in a longer text it is a part of the text. */
  public String jdbcUrl(String url) {
    return redacted(scans().jdbcUrls, url);
  }

  private String withoutParameters(String text, int start) {
    Scans scans = scans();
    String before = text;
    for (int i = 0; i < MOST_SCANS; i++) {
      String redacted = redacted(scans.queries, scans.parameters.redact(before, start));
      if (redacted == before) {
        return before;
      }
      before = redacted;
    }
    return before;
  }

  /** What is taken out may have hidden the form of what stands beside it: hence again. */
  private static String redacted(TextScan scan, String text) {
    String before = text;
    for (int i = 0; i < MOST_SCANS; i++) {
      String redacted = scan.redact(before);
      if (redacted == null) {
        return before;
      }
      before = redacted;
    }
    return before;
  }

  /** Two threads may each make one: they are alike, and all of their fields are final. */
  private Scans scans() {
    Scans scans = made;
    if (scans == null) {
      scans = new Scans(new SecretKeys(more), isForThirdParties);
      made = scans;
    }
    return scans;
  }

  /** One for each kind of text. */
  private static final class Scans {
    final SecretKeys keys;
    final Parameters parameters;
    final TextScan texts;
    final TextScan queries;
    final TextScan jdbcUrls;

    Scans(SecretKeys keys, boolean isForThirdParties) {
      this.keys = keys;
      parameters = new Parameters(keys);
      texts = new TextScan(keys, isForThirdParties, Runs.TEXT);
      queries = new TextScan(keys, isForThirdParties, Runs.QUERY);
      jdbcUrls = new TextScan(keys, isForThirdParties, Runs.JDBC);
    }
  }
}
