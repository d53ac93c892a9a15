package io.vigia.it.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the application says of a scenario.
 *
 * @param events how many records a framework has let pass, by {@code family.level}
 * @param numbers of the records that were let pass
 * @param saw what it saw of its own context
 */
record Told(Map<String, Integer> events, List<Integer> numbers, String saw) {
  private static final Pattern ANSWER =
      Pattern.compile("done \\d+ events=\\{(.*)}; numbers=\\[(.*)]; saw=(.*)");

  static Told of(String line) {
    Matcher matcher = ANSWER.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    Map<String, Integer> events = new TreeMap<>();
    for (String event : Table.words(matcher.group(1).replace(",", ""))) {
      String[] parts = event.split("=");
      events.put(parts[0], Integer.valueOf(parts[1]));
    }
    List<Integer> numbers = new ArrayList<>();
    for (String number : Table.words(matcher.group(2).replace(",", ""))) {
      numbers.add(Integer.valueOf(number));
    }
    return new Told(events, numbers, matcher.group(3));
  }

  /** Whether the framework has a context map in which the application has put a trace id. */
  boolean hasForeignTrace() {
    return saw.contains("trace_id=mine");
  }
}
