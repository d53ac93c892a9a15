package io.vigia.it.redis;

import io.vigia.it.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a word of {@code redis-clients.txt} says that a client has not got: a command or a script,
 * or, behind a plus sign, all of those of a line of {@code redis-lacks.txt}.
 */
final class Lacks {
  /** What is said where no line says more. */
  static final String USUAL = "this client, used in this way, has no method for it";

  private Lacks() {}

  /** The reasons by commands and scripts, for one mode where that follows an at-sign. */
  static Map<String, String> of(List<String> words) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String word : words) {
      if (word.startsWith("+")) {
        all.putAll(group(word.substring(1)));
      } else {
        all.put(word, USUAL);
      }
    }
    return all;
  }

  private static Map<String, String> group(String name) {
    List<String> line =
        Table.read("redis-lacks.txt", 4).stream()
            .filter(cells -> cells.get(0).equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("redis-lacks.txt has no " + name));
    List<String> modes = Table.words(line.get(1));
    Map<String, String> all = new LinkedHashMap<>();
    for (String what : Table.words(line.get(2))) {
      if (modes.isEmpty()) {
        all.put(what, line.get(3));
      }
      modes.forEach(mode -> all.put(what + "@" + mode, line.get(3)));
    }
    return all;
  }
}
