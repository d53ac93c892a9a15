package io.vigia.it.containers;

import io.vigia.it.Jdk;
import java.util.ArrayList;
import java.util.List;

/** A container on a JDK. */
record Run(Container container, Jdk jdk) {
  private static final String FILTER = System.getProperty("containers", "");

  /** True where no container is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty();
  }

  /**
   * Each container of a resource on the oldest and on the newest JDK of its range that are there,
   * but for those that the system property {@code containers} leaves out.
   */
  static List<Run> all(String resource) {
    List<Run> runs = new ArrayList<>();
    for (Container container : Container.all(resource)) {
      if (container.toString().contains(FILTER)) {
        Jdk.oldestAndNewest(container.oldest(), container.newest())
            .forEach(jdk -> runs.add(new Run(container, jdk)));
      }
    }
    return runs;
  }

  @Override
  public String toString() {
    return container + " on " + jdk;
  }
}
