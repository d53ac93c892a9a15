package io.vigia.agent.health;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The health of the service: of each question a person or a probe may ask, the checks by name. */
public final class Health {
  private final Dependencies dependencies;
  private final Serving serving;
  private final Set<String> readinessIncludes;

  /**
   * The health of a service with these dependencies.
   *
   * @param readinessIncludes the dependencies without which the service is not ready. None by
   *     default: a database that all replicas share would take all of them out at once.
   */
  public Health(Dependencies dependencies, Serving serving, Set<String> readinessIncludes) {
    this.dependencies = dependencies;
    this.serving = serving;
    this.readinessIncludes = readinessIncludes;
  }

  /** Every dependency seen, and whether it is up. */
  public Map<String, Boolean> components() {
    Map<String, Boolean> components = new LinkedHashMap<>();
    for (Dependency dependency : dependencies.all()) {
      components.put(dependency.name(), dependency.isUp());
    }
    return components;
  }

  /** Whether to leave the process alone: it answers, and nothing outside of it is a reason. */
  public Map<String, Boolean> live() {
    return Collections.emptyMap();
  }

  /** Whether the application has started. */
  public Map<String, Boolean> started() {
    return Collections.singletonMap("application", serving.hasBegun());
  }

  /** Whether to send requests. A dependency that nobody has used yet is no reason against it. */
  public Map<String, Boolean> ready() {
    Map<String, Boolean> checks = new LinkedHashMap<>(started());
    components()
        .forEach(
            (name, isUp) -> {
              if (readinessIncludes.contains(name)) {
                checks.put(name, isUp);
              }
            });
    return checks;
  }
}
