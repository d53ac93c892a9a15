package io.vigia.it.caches;

import io.vigia.it.Jdk;
import io.vigia.it.Table;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code caches.txt}: one release of a library of caches.
 *
 * @param family the column of the table, for example {@code Caffeine 3}
 * @param jdk the one that it runs on; empty where none of its range is there
 * @param scripts whose scenarios are played
 * @param folders of {@code apps/caches/src} beside {@code common}
 */
record Library(
    String family,
    String version,
    Optional<Jdk> jdk,
    int oldestJava,
    List<String> scripts,
    List<String> folders,
    List<String> artifacts) {
  private static final String FILTER = System.getProperty("caches", "");

  /**
   * Those that the system property {@code caches} does not leave out, and for which there is a JDK.
   */
  static List<Library> all() {
    return Table.read("caches.txt", 6).stream()
        .map(Library::parse)
        .filter(one -> one.toString().contains(FILTER) && one.jdk().isPresent())
        .toList();
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
        Table.words(cells.get(4)),
        Table.words(cells.get(5).replace("${version}", cells.get(1))));
  }

  @Override
  public String toString() {
    return family + " (" + version + ")" + jdk.map(one -> " on " + one).orElse("");
  }
}
