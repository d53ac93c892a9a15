package io.vigia.agent.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that exist, and the one that a mistyped key most likely meant. */
final class Keys {
  private static final List<String> EXACT =
      Arrays.asList(
          "vigia.enabled",
          "vigia.config",
          "vigia.service",
          "vigia.env",
          "vigia.version",
          "vigia.host",
          "vigia.port",
          "vigia.token",
          "vigia.requests.ignore",
          "vigia.requests.slow",
          "vigia.sql.slow",
          "vigia.sql.repeated",
          "vigia.logs.pattern",
          "vigia.logs.console",
          "vigia.redact.keys",
          "vigia.logs.file",
          "vigia.logs.error-file",
          "vigia.logs.format",
          "vigia.logs.max-size",
          "vigia.logs.max-files",
          "vigia.access-log.file",
          "vigia.access-log.format",
          "vigia.sentry.dsn",
          "vigia.sentry.ignore",
          "vigia.sentry.send-default-pii",
          "vigia.sentry.traces-sample-rate",
          "vigia.data-dir",
          "vigia.health.readiness.include",
          "vigia.alerts",
          "vigia.alerts.webhook",
          "vigia.slack.webhook",
          "vigia.instrument.http",
          "vigia.instrument.httpclient",
          "vigia.instrument.server",
          "vigia.instrument.jdbc",
          "vigia.instrument.pool",
          "vigia.instrument.redis",
          "vigia.instrument.cache",
          "vigia.instrument.uncaught",
          "vigia.instrument.concurrent",
          "vigia.instrument.logging");

  /** Begin keys whose last part is anybody's choice. */
  private static final List<String> PREFIXES = Collections.singletonList("vigia.health.http.");

  private static final List<String> SECRETS =
      Arrays.asList("vigia.token", "vigia.sentry.dsn", "vigia.slack.webhook");

  private Keys() {}

  /** What is wrong with a key that somebody set, or null. */
  static @Nullable String problem(String written, String source) {
    for (String key : known()) {
      if (isMeant(key, written)) {
        return null;
      }
    }
    for (String prefix : PREFIXES) {
      if (written.startsWith(prefix) || written.startsWith(Sources.environmentName(prefix))) {
        return null;
      }
    }
    for (String key : SECRETS) {
      if (written.equals(Sources.environmentName(key) + "_FILE")) {
        return null;
      }
    }
    return written + " (" + source + ") is not a setting; did you mean " + nearest(written) + "?";
  }

  /** Those of every alert, too. */
  private static List<String> known() {
    List<String> known = new ArrayList<>(EXACT);
    for (Rule rule : Rule.values()) {
      known.add(rule.property("enabled"));
      if (rule.unit != Rule.Unit.NONE) {
        known.add(rule.property("threshold"));
      }
      if (rule.windowSeconds > 0) {
        known.add(rule.property("window"));
      }
    }
    return known;
  }

  private static boolean isMeant(String key, String written) {
    return written.equals(key) || written.equals(Sources.environmentName(key));
  }

  private static String nearest(String written) {
    boolean isEnvironment = written.indexOf('.') < 0;
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String key : known()) {
      String candidate = isEnvironment ? Sources.environmentName(key) : key;
      int distance = distance(written, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** The number of single characters to change, add or leave out (Levenshtein). */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
