package io.vigia.it.redis;

import io.vigia.it.JdkRange;
import io.vigia.it.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of {@code redis-clients.txt}: one release of a client.
 *
 * @param family the column of the table, for example {@code Jedis 4}
 * @param modes the ways in which it is used
 * @param lacks why it has not got commands and scripts, by those, for one mode where that follows
 *     an at-sign
 * @param folders of {@code apps/redis/src}, beside {@code common}
 * @param client the class of the application that adapts it
 * @param artifacts Maven coordinates
 */
record ClientRow(
    String family,
    String version,
    JdkRange jdks,
    List<Mode> modes,
    Map<String, String> lacks,
    List<String> folders,
    String client,
    List<String> artifacts) {

  /** All lines, in their order. */
  static List<ClientRow> all() {
    return Table.read("redis-clients.txt", 8).stream().map(ClientRow::parse).toList();
  }

  private static ClientRow parse(List<String> cells) {
    return new ClientRow(
        cells.get(0),
        cells.get(1),
        JdkRange.of(cells.get(2)),
        Table.words(cells.get(3)).stream().map(Mode::new).toList(),
        Lacks.of(Table.words(cells.get(4))),
        Table.words(cells.get(5)),
        cells.get(6),
        Table.words(cells.get(7).replace("${version}", cells.get(1))));
  }

  /** True where a mode of it has no such command or script. */
  boolean lacks(String what, Mode mode) {
    return reason(what, mode).isPresent();
  }

  /** Why a mode of it has no such command or script; empty where it has. */
  Optional<String> reason(String what, Mode mode) {
    String always = lacks.get(what);
    return Optional.ofNullable(lacks.getOrDefault(what + "@" + mode.name(), always));
  }

  /** True where one of its modes fits the word. */
  boolean uses(String word) {
    return modes.stream().anyMatch(mode -> mode.is(word));
  }

  @Override
  public String toString() {
    return family + " (" + version + ")";
  }
}
