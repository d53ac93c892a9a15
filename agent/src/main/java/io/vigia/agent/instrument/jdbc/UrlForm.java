package io.vigia.agent.instrument.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which the JDBC URLs of different products name the database. Each reads only what
 * follows {@code jdbc:<subprotocol>:} and returns the name alone, empty where there is none.
 */
enum UrlForm {
  /** {@code //user:password@host:port,host/name?key=value}, or {@code name} alone. */
  AUTHORITY {
    @Override
    String name(String rest) {
      int authority = rest.indexOf("//");
      if (authority < 0) {
        return upTo(rest, ":;?#&");
      }
      int path = rest.indexOf('/', authority + 2);
      return path < 0 ? "" : upTo(rest.substring(path + 1), ":;?#&");
    }
  },

  /** {@code mem:name;KEY=value}, {@code file:/path/name}, {@code tcp://host/path/name}. */
  PATH {
    @Override
    String name(String rest) {
      String path = upTo(rest, ";?");
      if (path.isEmpty()) {
        return property(rest, "databaseName", "");
      }
      if (path.endsWith(":memory:")) {
        return "memory";
      }
      int authority = path.indexOf("//");
      if (authority >= 0 && path.indexOf('/', authority + 2) < 0) {
        return "";
      }
      return path.substring(lastOf(path, "/\\:)") + 1);
    }
  },

  /** {@code //host\instance:port;databaseName=name}, {@code //host:port/?databaseName=name}. */
  PROPERTIES {
    @Override
    String name(String rest) {
      return property(rest, "databaseName", property(rest, "database", ""));
    }
  },

  /**
   * {@code thin:user/password@host:port:sid}, {@code thin:@//host:port/service}, a descriptor
   * {@code thin:@(DESCRIPTION=...)}, or an alias {@code thin:@name}.
   */
  ORACLE {
    @Override
    String name(String rest) {
      String unquoted = QUOTED.matcher(rest).replaceAll("");
      int at = unquoted.indexOf('@');
      // A second @ is in a password or in a property: better no name than the wrong part.
      if (at < 0 || unquoted.indexOf('@', at + 1) >= 0) {
        return "";
      }
      String target = upTo(unquoted.substring(at + 1), "?");
      if (target.startsWith("(")) {
        return descriptor(target, "SERVICE_NAME", descriptor(target, "SID", ""));
      }
      int host = target.indexOf("//");
      String address = host < 0 ? target : target.substring(host + 2);
      int service = address.indexOf('/');
      if (service >= 0) {
        return upTo(address.substring(service + 1), ":/");
      }
      int sid = address.lastIndexOf(':');
      boolean hostAndPort = sid >= 0 && sid == address.indexOf(':');
      return hostAndPort || host >= 0 ? "" : address.substring(sid + 1);
    }
  };

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  /** The name of the database, empty where the URL has none. */
  abstract String name(String rest);

  private static String upTo(String text, String ends) {
    for (int i = 0; i < text.length(); i++) {
      if (ends.indexOf(text.charAt(i)) >= 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static int lastOf(String text, String chars) {
    int i = text.length() - 1;
    while (i >= 0 && chars.indexOf(text.charAt(i)) < 0) {
      i--;
    }
    return i;
  }

  /**
   * The value of a property after the first {@code ;} or {@code ?}. A value in braces, as SQL
   * Server has them, may itself hold what looks like a property.
   */
  private static String property(String text, String key, String otherwise) {
    int i = upTo(text, ";?").length();
    while (i < text.length()) {
      int equals = text.indexOf('=', i);
      if (equals < 0) {
        return otherwise;
      }
      int end = endOfValue(text, equals + 1);
      String name = text.substring(i, equals);
      if (name.substring(lastOf(name, ";?&") + 1).trim().equalsIgnoreCase(key)) {
        String value = text.substring(equals + 1, end).trim();
        boolean braces = value.startsWith("{") && value.endsWith("}");
        return braces ? value.substring(1, value.length() - 1) : value;
      }
      i = end;
    }
    return otherwise;
  }

  private static int endOfValue(String text, int start) {
    int i = start;
    if (text.startsWith("{", i)) {
      int brace = text.indexOf('}', i);
      i = brace < 0 ? text.length() : brace + 1;
    }
    return i + upTo(text.substring(i), ";&").length();
  }

  /** The value of {@code (KEY=value)} in an Oracle descriptor. */
  private static String descriptor(String text, String key, String otherwise) {
    Matcher pair = Pattern.compile("(?i)\\(\\s*" + key + "\\s*=([^()]*)").matcher(text);
    return pair.find() ? pair.group(1).trim() : otherwise;
  }
}
