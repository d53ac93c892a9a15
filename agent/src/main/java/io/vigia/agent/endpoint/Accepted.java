package io.vigia.agent.endpoint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the weights of {@code Accept} and {@code Accept-Encoding}; RFC 9110, 12.4.2. */
final class Accepted {
  private Accepted() {}

  /** Whether the header admits gzip, by its name or by {@code *}. */
  static boolean gzip(@Nullable String acceptEncoding) {
    double named = weight(acceptEncoding, "gzip", "");
    return named >= 0 ? named > 0 : weight(acceptEncoding, "*", "") > 0;
  }

  /**
   * Whether the header asks for OpenMetrics 1.0 by its name, and not less than for plain text. Who
   * sends only wildcards is a browser or curl, and gets text.
   */
  static boolean openMetrics(@Nullable String accept) {
    double openMetrics = weight(accept, "application/openmetrics-text", "1.0.0");
    return openMetrics > 0 && openMetrics >= weight(accept, "text/plain", "");
  }

  /** Whether the header asks for {@code application/health+json}, and not less than for JSON. */
  static boolean health(@Nullable String accept) {
    double health = weight(accept, "application/health+json", "");
    return health > 0 && health >= weight(accept, "application/json", "");
  }

  /**
   * The highest weight of {@code name} in the header, -1 where it is not there.
   *
   * @param version what the parameter {@code version} must be where there is one; empty for any
   */
  private static double weight(@Nullable String header, String name, String version) {
    double highest = -1;
    if (header != null) {
      for (String item : header.toLowerCase(Locale.ROOT).split(",", -1)) {
        String[] parts = item.split(";", -1);
        String itsVersion = parameter(parts, "version", version);
        if (parts[0].trim().equals(name) && (version.isEmpty() || itsVersion.equals(version))) {
          highest = Math.max(highest, number(parameter(parts, "q", "1")));
        }
      }
    }
    return highest;
  }

  private static String parameter(String[] parts, String name, String otherwise) {
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length == 2 && pair[0].trim().equals(name)) {
        return pair[1].trim().replace("\"", "");
      }
    }
    return otherwise;
  }

  private static double number(String weight) {
    try {
      return Double.parseDouble(weight);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
