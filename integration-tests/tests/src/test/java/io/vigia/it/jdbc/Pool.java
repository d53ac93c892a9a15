package io.vigia.it.jdbc;

import io.vigia.it.Jdk;
import io.vigia.it.JdkRange;
import io.vigia.it.Table;
import io.vigia.it.Turns;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line of {@code connection-pools.txt}: one release of a pool of three connections, whose
 * borrowers wait for two seconds.
 *
 * @param jdk the one that it runs on
 * @param name the label that its metrics have
 * @param folders of {@code apps/pools/src} beside {@code common}
 * @param source what the application makes the pool of
 */
record Pool(
    String family,
    String version,
    Jdk jdk,
    String name,
    Set<Can> can,
    List<String> folders,
    List<String> artifacts,
    List<String> source) {

  /** What not every pool can do. */
  enum Can {
    /** Tells how long connections are in use and how long it takes to open one. */
    LIFETIMES,
    /** Has a metrics tracker of the application's. */
    TRACKER,
    /** Is collected without having been closed. */
    DROP
  }

  /** All lines, in their order. */
  static List<Pool> all() {
    return Turns.of(
        Table.read("connection-pools.txt", 8), cells -> JdkRange.of(cells.get(2)), Pool::parse);
  }

  /** The beginning of its metrics' names. */
  String metrics() {
    return isHikari() ? "hikaricp_connections" : "jdbc_connections";
  }

  String label() {
    return isHikari() ? "pool" : "name";
  }

  boolean isHikari() {
    return family.startsWith("HikariCP");
  }

  private static Pool parse(List<String> cells, Jdk jdk) {
    Set<Can> can = EnumSet.noneOf(Can.class);
    Table.words(cells.get(4)).forEach(word -> can.add(Can.valueOf(word.toUpperCase(Locale.ROOT))));
    return new Pool(
        cells.get(0),
        cells.get(1),
        jdk,
        cells.get(3),
        can,
        Table.words(cells.get(5)),
        Table.words(cells.get(6).replace("${version}", cells.get(1))),
        Arrays.asList(cells.get(7).split(" +")));
  }

  @Override
  public String toString() {
    return family + " (" + version + ") on " + jdk;
  }
}
