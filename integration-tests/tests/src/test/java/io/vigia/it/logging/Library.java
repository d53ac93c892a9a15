package io.vigia.it.logging;

import io.vigia.it.Jdk;
import io.vigia.it.JdkRange;
import io.vigia.it.Table;
import io.vigia.it.Turns;
import java.util.List;
import java.util.Set;

/**
 * A line of {@code logging.txt}: one release of a framework, by itself or behind others.
 *
 * @param family the column of the table, for example {@code Logback 1.2}
 * @param jdk the one that it runs on
 * @param java what its sources are compiled for
 * @param scenarios the names of those that are played
 * @param json whether the console is to become JSON
 * @param folders of {@code apps/logging/src} beside {@code common}
 * @param flags of the JVM
 */
record Library(
    String family,
    String version,
    Jdk jdk,
    int java,
    List<String> scenarios,
    boolean json,
    List<String> folders,
    List<String> flags,
    List<String> artifacts) {
  private static final String FILTER = System.getProperty("logging", "");

  /** All but those that the system property {@code logging} leaves out. */
  static List<Library> all() {
    return Turns.of(
            Table.read("logging.txt", 8), cells -> JdkRange.of(cells.get(2)), Library::parse)
        .stream()
        .filter(one -> one.toString().contains(FILTER))
        .toList();
  }

  /** Whether records have a context map. */
  boolean hasContext() {
    return !folders.contains("jul") && !folders.contains("juli");
  }

  /**
   * The files that are garbled without an agent, too, where several threads log at once: Logback's
   * {@code XMLLayout} has one buffer for all of them, and up to Log4j 2.7 all layouts but {@code
   * PatternLayout} put their bytes into the appender's without its lock.
   */
  Set<String> garbled() {
    if (folders.contains("logback")) {
      return Set.of("same-xml");
    }
    return folders.contains("log4j2") && version.equals("2.7") ? Set.of("same-html") : Set.of();
  }

  /** True where nothing is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty() && Turns.taken();
  }

  private static Library parse(List<String> cells, Jdk jdk) {
    return new Library(
        cells.get(0),
        cells.get(1),
        jdk,
        JdkRange.of(cells.get(2)).release(),
        Table.words(cells.get(3)),
        cells.get(4).equals("json"),
        Table.words(cells.get(5)),
        Table.words(cells.get(6)),
        Table.words(cells.get(7).replace("${version}", cells.get(1))));
  }

  @Override
  public String toString() {
    return family + " (" + version + (json ? ", console as JSON)" : ")") + " on " + jdk;
  }
}
