package io.vigia.it.logging;

import io.vigia.it.Table;
import java.util.List;

/** A line of {@code logging-scenarios.txt}: a script of the application, a row of the table. */
record Scenario(String script, String topic, String title) {
  /** Whether each file is written by one thread after the other. */
  boolean isOrdered() {
    return !script.equals("together") && !script.startsWith("mixed");
  }

  /** Whether the console is JSON without the agent. */
  boolean isJsonAlready() {
    return script.endsWith("-json");
  }

  /** Those of a library, in the order of the table. */
  static List<Scenario> of(Library library) {
    return Table.read("logging-scenarios.txt", 3).stream()
        .map(cells -> new Scenario(cells.get(0), cells.get(1), cells.get(2)))
        .filter(one -> library.scenarios().contains(one.script()))
        .toList();
  }
}
