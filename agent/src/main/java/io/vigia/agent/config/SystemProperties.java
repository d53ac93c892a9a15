package io.vigia.agent.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The system properties as they are at start. */
final class SystemProperties {
  private SystemProperties() {}

  /** Copied, since the application may change them meanwhile. */
  static Map<String, String> copy() {
    Map<String, String> copy = new HashMap<>();
    Properties properties = System.getProperties();
    for (String name : properties.stringPropertyNames()) {
      copy.put(name, properties.getProperty(name, ""));
    }
    return copy;
  }
}
