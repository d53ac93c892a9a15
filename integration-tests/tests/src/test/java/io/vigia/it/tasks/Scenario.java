package io.vigia.it.tasks;

import io.vigia.it.Table;
import java.util.List;

/**
 * A line of {@code task-scenarios.txt}: a script of the application, a row of the table.
 *
 * @param scripts which libraries play it
 */
record Scenario(String scripts, String topic, String title, String script) {
  /** Those of a library, in the order of the table. */
  static List<Scenario> of(Library library) {
    return Table.read("task-scenarios.txt", 4).stream()
        .map(cells -> new Scenario(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
        .filter(one -> library.scripts().contains(one.scripts()))
        .toList();
  }
}
