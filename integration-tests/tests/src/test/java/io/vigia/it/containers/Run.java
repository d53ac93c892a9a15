package io.vigia.it.containers;

import io.vigia.it.Jdk;
import io.vigia.it.Turns;
import java.util.List;

/** A container on a JDK. */
record Run(Container container, Jdk jdk) {
  private static final String FILTER = System.getProperty("containers", "");

  /** True where nothing is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty() && Turns.taken();
  }

  /** Those of a resource that the system property {@code containers} does not leave out. */
  static List<Run> all(String resource) {
    return Turns.of(Container.all(resource), Container::jdks, Run::new).stream()
        .filter(run -> run.container().toString().contains(FILTER))
        .toList();
  }

  @Override
  public String toString() {
    return container + " on " + jdk;
  }
}
