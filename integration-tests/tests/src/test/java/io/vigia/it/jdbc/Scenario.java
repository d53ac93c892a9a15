package io.vigia.it.jdbc;

import io.vigia.it.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of {@code scenarios.txt}: a script of the application, a row of the table.
 *
 * @param path of the script, with a query where it is not played on the first source
 * @param needs what a driver must be able to do for it
 */
record Scenario(String topic, String title, String path, Set<Capability> needs) {
  /** All, in the order of the table. */
  private static List<Scenario> all() {
    return Table.read("jdbc-scenarios.txt", 4).stream()
        .map(
            cells ->
                new Scenario(
                    cells.get(0), cells.get(1), cells.get(2), Capability.all(cells.get(3))))
        .toList();
  }

  /** The same, and one for each source of connections of a driver but the first. */
  static List<Scenario> all(Driver driver) {
    List<Scenario> scenarios = new ArrayList<>(all());
    for (int i = 1; i < driver.sources().size(); i++) {
      String title = "Connections of " + name(driver.sources().get(i));
      scenarios.add(new Scenario("Sources of connections", title, "source?source=" + i, Set.of()));
    }
    return scenarios;
  }

  /** Those of them that the driver can play. */
  static List<Scenario> playable(Driver driver) {
    return all(driver).stream().filter(one -> one.obstacle(driver).isEmpty()).toList();
  }

  /** The class; of a URL what the driver reads, but not who and where. */
  private static String name(String source) {
    return source
        .replaceFirst("^driver url=", "")
        .replaceAll("127\\.0\\.0\\.1|localhost", "host")
        .replaceAll(":\\$\\{port}|createDatabaseIfNotExist=true&allowMultiQueries=true&?", "")
        .replaceAll(" (url|user|password|serverName|portNumber|databaseName)=\\S*", "")
        .replaceAll("[?&]+$", "");
  }

  /** Why it cannot run on {@code driver}; empty where it can. */
  Optional<String> obstacle(Driver driver) {
    return needs.stream()
        .filter(need -> !driver.can().contains(need))
        .map(Capability::otherwise)
        .findFirst();
  }
}
