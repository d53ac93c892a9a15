package io.vigia.it.containers;

import io.vigia.it.JdkRange;
import io.vigia.it.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A line of {@code containers.txt}: one release of a servlet container.
 *
 * @param family the column of the table, for example {@code Tomcat 9.0}
 * @param launcher the folders of {@code apps/scenarios/src}, one of which has a {@code
 *     scenarios.Main} that starts it
 * @param namespace {@code javax} or {@code jakarta}; {@code reactive} where there are no servlets
 * @param artifacts Maven coordinates
 */
record Container(
    String family,
    String version,
    String launcher,
    String namespace,
    JdkRange jdks,
    Set<Capability> can,
    List<String> artifacts) {

  /** All lines of a resource, in their order. */
  static List<Container> all(String resource) {
    return Table.read(resource, 7).stream().map(Container::parse).toList();
  }

  private static Container parse(List<String> cells) {
    Set<Capability> can = EnumSet.noneOf(Capability.class);
    Table.words(cells.get(5)).forEach(name -> can.add(Capability.of(name)));
    return new Container(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        JdkRange.of(cells.get(4)),
        can,
        Table.words(cells.get(6).replace("${version}", cells.get(1))));
  }

  @Override
  public String toString() {
    return family + " (" + version + ")";
  }
}
