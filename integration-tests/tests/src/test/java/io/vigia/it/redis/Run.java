package io.vigia.it.redis;

import io.vigia.it.Jdk;
import java.util.ArrayList;
import java.util.List;

/** A client on a JDK. */
record Run(ClientRow row, Jdk jdk) {
  private static final String FILTER = System.getProperty("clients", "");
  private static final boolean BOTH = System.getProperty("jdks", "").equals("both");
  private static final String MODE = System.getProperty("mode", "");

  /** True where nothing is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty() && MODE.isEmpty() && !BOTH;
  }

  /**
   * The lines in turns on the oldest and on the newest JDK of their ranges that are there, for two
   * lines that follow each other are releases of one client; each on both where the system property
   * {@code jdks} is {@code both}. The property {@code clients} leaves lines out.
   */
  static List<Run> all() {
    List<Run> all = new ArrayList<>();
    List<ClientRow> rows = ClientRow.all();
    for (int i = 0; i < rows.size(); i++) {
      ClientRow row = rows.get(i);
      List<Jdk> jdks = Jdk.oldestAndNewest(row.oldest(), row.newest());
      if (BOTH) {
        jdks.forEach(jdk -> all.add(new Run(row, jdk)));
      } else if (!jdks.isEmpty()) {
        all.add(new Run(row, jdks.get(i % jdks.size())));
      }
    }
    all.removeIf(run -> !run.row().toString().contains(FILTER));
    return all;
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
