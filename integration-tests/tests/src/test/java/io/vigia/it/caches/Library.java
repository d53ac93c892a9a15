package io.vigia.it.caches;

import io.vigia.it.JdkRange;
import io.vigia.it.Table;
import java.util.List;

/**
 * A line of {@code caches.txt}: one release of a library of caches.
 *
 * @param family the column of the table, for example {@code Caffeine 3}
 * @param scripts whose scenarios are played
 * @param folders of {@code apps/caches/src} beside {@code common}
 */
record Library(
    String family,
    String version,
    JdkRange jdks,
    List<String> scripts,
    List<String> folders,
    List<String> artifacts) {
  /** All lines, in their order. */
  static List<Library> all() {
    return Table.read("caches.txt", 6).stream().map(Library::parse).toList();
  }

  private static Library parse(List<String> cells) {
    return new Library(
        cells.get(0),
        cells.get(1),
        JdkRange.of(cells.get(2)),
        Table.words(cells.get(3)),
        Table.words(cells.get(4)),
        Table.words(cells.get(5).replace("${version}", cells.get(1))));
  }

  @Override
  public String toString() {
    return family + " (" + version + ")";
  }
}
