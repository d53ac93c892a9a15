package io.vigia.it.tasks;

import io.vigia.it.Jdk;
import io.vigia.it.JdkRange;
import io.vigia.it.Table;
import io.vigia.it.Turns;
import java.util.List;

/**
 * A line of {@code tasks.txt}: one release of a library that runs tasks, or of the JDK.
 *
 * @param family the column of the table, for example {@code Guava}
 * @param jdk the one that it runs on
 * @param java what its sources are compiled for
 * @param scripts whose scenarios are played
 * @param folders of {@code apps/tasks/src} beside {@code common}
 * @param flags of the JVM
 */
record Library(
    String family,
    String version,
    Jdk jdk,
    int java,
    List<String> scripts,
    List<String> folders,
    List<String> flags,
    List<String> artifacts) {
  private static final String FILTER = System.getProperty("tasks", "");

  /** All but those that the system property {@code tasks} leaves out. */
  static List<Library> all() {
    return Turns.of(Table.read("tasks.txt", 7), cells -> JdkRange.of(cells.get(2)), Library::parse)
        .stream()
        .filter(one -> one.toString().contains(FILTER))
        .toList();
  }

  /** The JDK that runs the tests, with a database. */
  static Library withStatements() {
    return new Library(
        "JDK",
        "with H2",
        Jdk.running(),
        8,
        List.of(),
        List.of("jdk", "statements"),
        List.of(),
        List.of("com.h2database:h2:1.4.200"));
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
        Table.words(cells.get(4)),
        Table.words(cells.get(5)),
        Table.words(cells.get(6).replace("${version}", cells.get(1))));
  }

  @Override
  public String toString() {
    return family + " (" + version + ") on " + jdk;
  }
}
