package io.vigia.it.httpclients;

import io.vigia.it.Jdk;
import io.vigia.it.JdkRange;
import io.vigia.it.Table;
import io.vigia.it.Turns;
import java.util.List;

/**
 * A line of {@code http-clients.txt}: one release of an HTTP client, on one JDK.
 *
 * @param family the column of the table, for example {@code Apache HttpClient 5}
 * @param jdk the one that it runs on
 * @param java what its sources are compiled for
 * @param modes ways to use it, of which each plays each scenario
 * @param lacks what it cannot do, by the words of {@link Scenario#needs}; {@code word@mode} where
 *     only that mode cannot; and what it can of that which few can, with a +
 * @param folders of {@code apps/httpclients/src} beside {@code common}
 * @param isJavax whether {@code javax.ws.rs} is in the place of {@code jakarta.ws.rs}
 * @param adapter the class in them that implements {@code clients.Client}
 */
record ClientRow(
    String family,
    String version,
    Jdk jdk,
    int java,
    List<String> modes,
    List<String> lacks,
    List<String> folders,
    boolean isJavax,
    String adapter,
    List<String> artifacts) {
  private static final String FILTER = System.getProperty("clients", "");

  /** All but those that the system property {@code clients} leaves out. */
  static List<ClientRow> all() {
    return Turns.of(
            Table.read("http-clients.txt", 8), cells -> JdkRange.of(cells.get(2)), ClientRow::parse)
        .stream()
        .filter(one -> one.toString().contains(FILTER))
        .toList();
  }

  /** True where nothing is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty() && Turns.taken();
  }

  /** Of a word with a + only those have it that say so. */
  boolean lacks(String word, String mode) {
    boolean isNamed = lacks.contains(word) || lacks.contains(word + "@" + mode);
    return isNamed != word.startsWith("+");
  }

  private static ClientRow parse(List<String> cells, Jdk jdk) {
    return new ClientRow(
        cells.get(0),
        cells.get(1),
        jdk,
        JdkRange.of(cells.get(2)).release(),
        Table.words(cells.get(3)),
        Table.words(cells.get(4)),
        Table.words(cells.get(5)).stream().filter(one -> !one.equals("javax")).toList(),
        Table.words(cells.get(5)).contains("javax"),
        cells.get(6),
        Table.words(cells.get(7).replace("${version}", cells.get(1))));
  }

  @Override
  public String toString() {
    return family + " (" + version + ") on " + jdk;
  }
}
