package io.vigia.it.jdbc;

import io.vigia.it.Jdk;
import io.vigia.it.Turns;
import java.util.List;

/** A driver on a JDK. */
record Run(Driver driver, Jdk jdk) {
  private static final String FILTER = System.getProperty("drivers", "");

  /** True where nothing is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty() && Turns.taken();
  }

  /** Those of a resource, but for drivers that the system property {@code drivers} leaves out. */
  static List<Run> all(String resource) {
    return Turns.of(Driver.all(resource), Driver::jdks, Run::new).stream()
        .filter(run -> run.driver().toString().contains(FILTER))
        .toList();
  }

  @Override
  public String toString() {
    return driver + " on " + jdk;
  }
}
