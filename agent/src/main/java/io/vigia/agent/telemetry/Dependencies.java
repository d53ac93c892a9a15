package io.vigia.agent.telemetry;

import java.util.Collection;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The dependencies seen so far, by name. */
public final class Dependencies {
  private final ConcurrentMap<String, Dependency> byName = new ConcurrentSkipListMap<>();

  /** That of this name, which appears in {@code /health} from now on. */
  public Dependency seen(String name) {
    return byName.computeIfAbsent(name, Dependency::new);
  }

  /** All of them, in the order of their names. */
  public Collection<Dependency> all() {
    return byName.values();
  }
}
