package io.vigia.it.jdbc;

import io.vigia.it.JdkRange;
import io.vigia.it.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A line of {@code drivers.txt}: one release of a driver, maybe behind a pool.
 *
 * @param family the column of the table, for example {@code H2 2}
 * @param system the label {@code db_system_name}
 * @param namespace the label {@code db_namespace}
 * @param database what it connects to; a file of {@code apps/jdbc/src/common/dialects} has this
 *     name
 * @param artifacts Maven coordinates
 * @param sources of connections, as the application's class {@code Sources} reads them; all
 *     scenarios are played on the first
 */
record Driver(
    String family,
    String version,
    JdkRange jdks,
    String system,
    String namespace,
    String database,
    Set<Capability> can,
    List<String> artifacts,
    List<String> sources) {

  /** All lines of a resource, in their order. */
  static List<Driver> all(String resource) {
    return Table.read(resource, 8).stream().map(Driver::parse).toList();
  }

  private static Driver parse(List<String> cells) {
    String[] labels = cells.get(3).split(" ");
    return new Driver(
        cells.get(0),
        cells.get(1),
        JdkRange.of(cells.get(2)),
        labels[0],
        labels[1],
        cells.get(4),
        can(cells.get(5)),
        Table.words(cells.get(6).replace("${version}", cells.get(1))),
        Arrays.stream(cells.get(7).split(";;")).map(String::strip).toList());
  }

  private static Set<Capability> can(String cell) {
    Set<Capability> can = EnumSet.copyOf(Capability.USUAL);
    for (String word : Table.words(cell)) {
      if (word.startsWith("-")) {
        can.remove(Capability.of(word.substring(1)));
      } else {
        can.add(Capability.of(word));
      }
    }
    return can;
  }

  @Override
  public String toString() {
    return family + " (" + version + ")";
  }
}
