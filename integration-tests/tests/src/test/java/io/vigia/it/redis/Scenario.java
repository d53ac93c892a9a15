package io.vigia.it.redis;

import io.vigia.it.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code redis-scenarios.txt} in a mode: a script of the application, a row of the table.
 *
 * @param told true where the server's own hits and misses are the same
 */
record Scenario(String title, String script, Mode mode, boolean told) {
  private static final String TOLD = "told";

  /** All that the modes of a client are for, mode by mode. */
  static List<Scenario> all(ClientRow row) {
    List<Scenario> all = new ArrayList<>();
    for (Mode mode : row.modes()) {
      for (List<String> cells : Table.read("redis-scenarios.txt", 3)) {
        List<String> words = new ArrayList<>(Table.words(cells.get(2)));
        boolean told = words.remove(TOLD) && mode.is("standalone");
        words.removeIf(row.folders()::contains);
        boolean fits = words.contains(mode.name()) || !mode.is("apart");
        if (fits && words.stream().allMatch(mode::is)) {
          all.add(new Scenario(cells.get(0), cells.get(1), mode, told));
        }
      }
    }
    return all;
  }

  /** Why a client cannot play it; empty where it can. */
  Optional<String> obstacle(ClientRow row) {
    return row.reason(script, mode);
  }

  @Override
  public String toString() {
    return mode.name() + ": " + title;
  }
}
