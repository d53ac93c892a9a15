package io.vigia.it.tasks;

import io.vigia.it.Jdk;
import io.vigia.it.Table;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code tasks.txt}: one release of a library that runs tasks, or of the JDK.
 *
 * @param family the column of the table, for example {@code Guava}
 * @param jdk the one that it runs on; empty where none of its range is there
 * @param java what its sources are compiled for
 * @param scripts whose scenarios are played
 * @param folders of {@code apps/tasks/src} beside {@code common}
 * @param flags of the JVM
 */
record Library(
    String family,
    String version,
    Optional<Jdk> jdk,
    int java,
    List<String> scripts,
    List<String> folders,
    List<String> flags,
    List<String> artifacts) {
  private static final String FILTER = System.getProperty("tasks", "");

  /**
   * Those that the system property {@code tasks} does not leave out, and that there is a JDK for.
   */
  static List<Library> all() {
    return Table.read("tasks.txt", 7).stream()
        .map(Library::parse)
        .filter(one -> one.toString().contains(FILTER) && one.jdk().isPresent())
        .toList();
  }

  /** The JDK that runs the tests, with a database. */
  static Library withStatements() {
    return new Library(
        "JDK",
        "with H2",
        Optional.of(Jdk.running()),
        8,
        List.of(),
        List.of("jdk", "statements"),
        List.of(),
        List.of("com.h2database:h2:1.4.200"));
  }

  /** True where none is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty();
  }

  private static Library parse(List<String> cells) {
    String[] jdk = cells.get(2).split("[ -]");
    int oldest = Integer.parseInt(jdk[1]);
    List<Jdk> ends = Jdk.oldestAndNewest(oldest, Integer.parseInt(jdk[2]));
    return new Library(
        cells.get(0),
        cells.get(1),
        jdk[0].equals("oldest")
            ? ends.stream().findFirst()
            : ends.stream().reduce((first, second) -> second),
        Math.min(17, oldest),
        Table.words(cells.get(3)),
        Table.words(cells.get(4)),
        Table.words(cells.get(5)),
        Table.words(cells.get(6).replace("${version}", cells.get(1))));
  }

  @Override
  public String toString() {
    return family + " (" + version + ")" + jdk.map(one -> " on " + one).orElse("");
  }
}
