package io.vigia.it.redis;

import io.vigia.it.Jdk;
import io.vigia.it.Turns;
import java.util.List;

/** A client on a JDK. */
record Run(ClientRow row, Jdk jdk) {
  private static final String FILTER = System.getProperty("clients", "");
  private static final String MODE = System.getProperty("mode", "");

  /** True where nothing is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty() && MODE.isEmpty() && Turns.taken();
  }

  /** All but those of clients that the system property {@code clients} leaves out. */
  static List<Run> all() {
    return Turns.of(ClientRow.all(), ClientRow::jdks, Run::new).stream()
        .filter(run -> run.row().toString().contains(FILTER))
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
