package io.vigia.it.logging;

import io.vigia.it.Jdk;
import io.vigia.it.Table;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code logging.txt}: one release of a framework, by itself or behind others.
 *
 * @param family the column of the table, for example {@code Logback 1.2}
 * @param jdk the one that it runs on; empty where none of its range is there
 * @param scenarios the names of those that are played
 * @param json whether the console is to become JSON
 * @param folders of {@code apps/logging/src} beside {@code common}
 * @param flags of the JVM
 */
record Library(
    String family,
    String version,
    Optional<Jdk> jdk,
    int oldestJava,
    List<String> scenarios,
    boolean json,
    List<String> folders,
    List<String> flags,
    List<String> artifacts) {
  private static final String FILTER = System.getProperty("logging", "");

  /**
   * Those that the system property {@code logging} does not leave out, for which there is a JDK.
   */
  static List<Library> all() {
    return Table.read("logging.txt", 8).stream()
        .map(Library::parse)
        .filter(one -> one.toString().contains(FILTER) && one.jdk().isPresent())
        .toList();
  }

  /** Whether records have a context map. */
  boolean hasContext() {
    return !folders.contains("jul") && !folders.contains("juli");
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
        oldest,
        Table.words(cells.get(3)),
        cells.get(4).equals("json"),
        Table.words(cells.get(5)),
        Table.words(cells.get(6)),
        Table.words(cells.get(7).replace("${version}", cells.get(1))));
  }

  @Override
  public String toString() {
    return family
        + " ("
        + version
        + (json ? ", console as JSON)" : ")")
        + jdk.map(one -> " on " + one).orElse("");
  }
}
