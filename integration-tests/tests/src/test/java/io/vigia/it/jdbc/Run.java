package io.vigia.it.jdbc;

import io.vigia.it.Jdk;
import java.util.List;

/** A driver on a JDK. */
record Run(Driver driver, Jdk jdk) {
  private static final String FILTER = System.getProperty("drivers", "");

  /** True where no driver is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty();
  }

  /**
   * Each driver of a resource on the oldest and on the newest JDK of its range that are there, but
   * for those that the system property {@code drivers} leaves out.
   */
  static List<Run> all(String resource) {
    return Driver.all(resource).stream()
        .filter(driver -> driver.toString().contains(FILTER))
        .flatMap(
            driver ->
                Jdk.oldestAndNewest(driver.oldest(), driver.newest()).stream()
                    .map(jdk -> new Run(driver, jdk)))
        .toList();
  }

  @Override
  public String toString() {
    return driver + " on " + jdk;
  }
}
