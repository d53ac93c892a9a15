package io.vigia.agent.instrument.jdbc;

import java.util.Locale;

/**
 * What a JDBC URL says of the database: the system and the name. The rest of it, credentials among
 * them, is read and forgotten.
 */
final class JdbcUrl {
  /** The namespace where a URL names none: the label is never empty. */
  static final String NO_NAMESPACE = "none";

  private static final int LONGEST_NAMESPACE = 100;

  /**
   * Characters that no sensible name has, and that stand between the parts of a URL: a namespace
   * with one of them was cut out of a URL that is not understood and could hold anything.
   */
  private static final String SUSPICIOUS = "@:=(){}\"'&;?/\\";

  final DatabaseSystem system;
  final String namespace;

  /** What two databases have in common that are up and down together; never shown. */
  final String server;

  private JdbcUrl(DatabaseSystem system, String namespace, String server) {
    this.system = system;
    this.namespace = namespace;
    this.server = server;
  }

  static JdbcUrl parse(String url) {
    int start = url.indexOf(':') + 1;
    int end = url.indexOf(':', start);
    if (end < 0 || !url.regionMatches(true, 0, "jdbc:", 0, start)) {
      return new JdbcUrl(DatabaseSystem.OTHER, NO_NAMESPACE, NO_NAMESPACE);
    }
    String subprotocol = url.substring(start, end).toLowerCase(Locale.ROOT);
    DatabaseSystem system = DatabaseSystem.ofSubprotocol(subprotocol);
    String name = system.form.name(url.substring(end + 1));
    String namespace = isSafe(name) ? name : NO_NAMESPACE;
    String server = server(url, end + 1);
    return new JdbcUrl(system, namespace, server.isEmpty() ? namespace : server);
  }

  /** The host and port between {@code //} and what follows; empty where there is none. */
  private static String server(String url, int from) {
    int start = url.indexOf("//", from);
    if (start < 0) {
      return "";
    }
    int end = start + 2;
    while (end < url.length() && "/;?".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    // Behind the user and the password.
    int host = Math.max(start + 2, url.lastIndexOf('@', end - 1) + 1);
    String server = url.substring(host, end);
    return server.replace("127.0.0.1", "localhost").replace("[::1]", "localhost");
  }

  private static boolean isSafe(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAMESPACE) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (SUSPICIOUS.indexOf(c) >= 0 || c < ' ') {
        return false;
      }
    }
    return true;
  }
}
