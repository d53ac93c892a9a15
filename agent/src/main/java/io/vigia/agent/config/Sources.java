package io.vigia.agent.config;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where settings come from, the strongest first: argument, system property, environment, file. */
final class Sources {
  private static final String PREFIX = "vigia.";
  private static final String ENV_PREFIX = "VIGIA_";

  private final Map<String, String> argument;
  private final Map<String, String> properties;
  private final Map<String, String> environment;
  private final Map<String, String> file = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private Sources(
      Map<String, String> argument,
      Map<String, String> properties,
      Map<String, String> environment) {
    this.argument = argument;
    this.properties = properties;
    this.environment = environment;
  }

  static Sources of(
      @Nullable String argument, Map<String, String> properties, Map<String, String> environment) {
    Sources sources = new Sources(parseArgument(argument), properties, environment);
    Value path = sources.find("vigia.config");
    if (path != null) {
      sources.readFile(path);
    }
    return sources;
  }

  /** The value of {@code key} in the strongest source that has one, blank counting as none. */
  @Nullable Value find(String key) {
    Value found = value(argument.get(key), "agent argument");
    if (found == null) {
      found = value(properties.get(key), "system property");
    }
    if (found == null) {
      String name = environmentName(key);
      found = value(environment.get(name), "environment variable " + name);
    }
    return found != null ? found : value(file.get(key), "configuration file");
  }

  @Nullable String environment(String name) {
    Value found = value(environment.get(name), "");
    return found == null ? null : found.text;
  }

  @Nullable String property(String name) {
    Value found = value(properties.get(name), "");
    return found == null ? null : found.text;
  }

  /** Every key of Vigia's that somebody set, as it was written, and where. */
  Map<String, String> keysSet() {
    Map<String, String> keys = new LinkedHashMap<>();
    file.keySet().forEach(key -> keys.put(key, "configuration file"));
    for (String name : environment.keySet()) {
      if (name.startsWith(ENV_PREFIX)) {
        keys.put(name, "environment");
      }
    }
    for (String name : properties.keySet()) {
      if (name.startsWith(PREFIX)) {
        keys.put(name, "system property");
      }
    }
    argument.keySet().forEach(key -> keys.put(key, "agent argument"));
    return keys;
  }

  List<String> problems() {
    return problems;
  }

  /** {@code vigia.sql.slow} is {@code VIGIA_SQL_SLOW}. */
  static String environmentName(String key) {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * {@code sql.slow=1s,requests.ignore=/a,/b}: a part without {@code =} belongs to the one before.
   */
  private static Map<String, String> parseArgument(@Nullable String text) {
    Map<String, String> parsed = new LinkedHashMap<>();
    String last = null;
    for (String part : text == null ? new String[0] : text.split(",")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String key = part.substring(0, equals).trim();
        last = key.startsWith(PREFIX) ? key : PREFIX + key;
        parsed.put(last, part.substring(equals + 1));
      } else if (last != null) {
        parsed.merge(last, part, (before, more) -> before + "," + more);
      } else if (!part.trim().isEmpty()) {
        last = PREFIX + part.trim();
        parsed.put(last, "");
      }
    }
    return parsed;
  }

  private void readFile(Value path) {
    Properties read = new Properties();
    try (Reader in =
        new InputStreamReader(new FileInputStream(path.text), StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(
          "vigia.config was '"
              + path.text
              + "' ("
              + path.source
              + "), which cannot be read: "
              + e.getMessage()
              + "; the file is left out");
    }
    for (String key : read.stringPropertyNames()) {
      file.put(key, read.getProperty(key, ""));
    }
  }

  private static @Nullable Value value(@Nullable String text, String source) {
    return text == null || text.trim().isEmpty() ? null : new Value(text.trim(), source);
  }

  /** A value and where it was found. */
  static final class Value {
    final String text;
    final String source;

    Value(String text, String source) {
      this.text = text;
      this.source = source;
    }
  }
}
