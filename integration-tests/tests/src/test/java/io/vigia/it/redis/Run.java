package io.vigia.it.redis;

import io.vigia.it.Jdk;
import java.util.List;

/** A client on a JDK. */
record Run(ClientRow row, Jdk jdk) {
  private static final String FILTER = System.getProperty("clients", "");
  private static final String MODE = System.getProperty("mode", "");

  /** True where nothing is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty() && MODE.isEmpty();
  }

  /**
   * Each client on the oldest and on the newest JDK of its range that are there, but for those that
   * the system property {@code clients} leaves out.
   */
  static List<Run> all() {
    return ClientRow.all().stream()
        .filter(row -> row.toString().contains(FILTER))
        .flatMap(
            row ->
                Jdk.oldestAndNewest(row.oldest(), row.newest()).stream()
                    .map(jdk -> new Run(row, jdk)))
        .toList();
  }

  /** Its scenarios, but for those of modes that the system property {@code mode} leaves out. */
  List<Scenario> scenarios() {
    return Scenario.all(row).stream()
        .filter(one -> MODE.isEmpty() || one.mode().name().equals(MODE))
        .toList();
  }

  @Override
  public String toString() {
    return row + " on " + jdk;
  }
}
