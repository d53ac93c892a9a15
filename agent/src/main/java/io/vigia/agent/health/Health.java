package io.vigia.agent.health;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The health of the service: of each question a person or a probe may ask, the checks by name. Only
 * reads what others have found out.
 */
public final class Health {
  /** The component that stands for the ports on which the application takes requests. */
  public static final String APPLICATION = "application";

  private final Dependencies dependencies;
  private final Serving serving;
  private final Set<String> readinessIncludes;

  /**
   * The health of a service with these dependencies.
   *
   * @param readinessIncludes the components without which the service is not ready. None by
   *     default: a database that all replicas share would take all of them out at once.
   */
  public Health(Dependencies dependencies, Serving serving, Set<String> readinessIncludes) {
    this.dependencies = dependencies;
    this.serving = serving;
    this.readinessIncludes = readinessIncludes;
  }

  /**
   * Every dependency seen, and whether it is up; parts of the process only where they have failed.
   */
  public Map<String, Boolean> components() {
    return up(shown());
  }

  /** Every component, parts of the process in any case. */
  public Map<String, Boolean> everything() {
    return up(dependencies.all());
  }

  /** The same as {@link #components}, with what is known of each. */
  public List<Dependency> shown() {
    List<Dependency> shown = new ArrayList<>(dependencies.all());
    shown.removeIf(each -> each.isOwn() && !each.hasFailed());
    return shown;
  }

  /** The same as {@link #everything}, with what is known of each. */
  public List<Dependency> all() {
    return new ArrayList<>(dependencies.all());
  }

  private static Map<String, Boolean> up(Iterable<Dependency> all) {
    Map<String, Boolean> components = new LinkedHashMap<>();
    for (Dependency dependency : all) {
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
    return Collections.singletonMap(APPLICATION, serving.hasBegun());
  }

  /**
   * Whether to send requests: it has started and its ports are open. A dependency that nobody has
   * used yet is no reason against it.
   */
  public Map<String, Boolean> ready() {
    Map<String, Boolean> checks = new LinkedHashMap<>(started());
    everything()
        .forEach(
            (name, isUp) -> {
              if (name.equals(APPLICATION)) {
                checks.put(name, isUp && serving.hasBegun());
              } else if (isIncluded(name)) {
                checks.put(name, isUp);
              }
            });
    return checks;
  }

  /** By its name, or by its kind: {@code database} is every database. */
  private boolean isIncluded(String name) {
    int colon = name.indexOf(':');
    return readinessIncludes.contains(name)
        || (colon > 0 && readinessIncludes.contains(name.substring(0, colon)));
  }
}
