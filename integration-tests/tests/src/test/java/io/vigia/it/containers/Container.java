package io.vigia.it.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 * @param oldest the oldest JDK that it runs on, 8 or 17
 * @param artifacts Maven coordinates
 */
record Container(
    String family,
    String version,
    String launcher,
    String namespace,
    int oldest,
    int newest,
    Set<Capability> can,
    List<String> artifacts) {

  /** All lines of a resource, in their order. */
  static List<Container> all(String resource) {
    try (InputStream in = Container.class.getResourceAsStream("/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Container::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Container parse(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 7) {
      throw new IllegalArgumentException("7 cells are expected: " + line);
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    String[] jdks = cells[4].split("-");
    Set<Capability> can = EnumSet.noneOf(Capability.class);
    words(cells[5]).forEach(name -> can.add(Capability.of(name)));
    return new Container(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        Integer.parseInt(jdks[0]),
        Integer.parseInt(jdks[jdks.length - 1]),
        can,
        words(cells[6].replace("${version}", cells[1])));
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public String toString() {
    return family + " (" + version + ")";
  }
}
