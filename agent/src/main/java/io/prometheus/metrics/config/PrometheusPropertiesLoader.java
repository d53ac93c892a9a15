package io.prometheus.metrics.config;

import java.util.Map;

/**
 * The library's defaults, whatever the application is configured with.
 *
 * <p>The library's own loader reads system properties, the environment, a file that they name and
 * {@code prometheus.properties} on the class path, and throws at a key that it does not know. All
 * of that is meant for the application's client, not for the agent's.
 */
public final class PrometheusPropertiesLoader {
  private PrometheusPropertiesLoader() {}

  /** The defaults; called by the class initialiser of {@link PrometheusProperties}. */
  public static PrometheusProperties load() {
    return PrometheusProperties.builder().build();
  }

  /** The defaults; {@code ignored} is what a registry was configured with. */
  public static PrometheusProperties load(Map<Object, Object> ignored) {
    return load();
  }
}
