package io.vigia.it.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the application says that it has run: a line a kind, the number last. */
record Account(List<String[]> lines) {
  /** By how much a duration may be longer than the delay. */
  private static final double TOLERANCE = 1.05;

  private static final double MICROS = 1e6;

  Account(String answer) {
    this(answer.lines().map(line -> line.split(" ")).toList());
  }

  /** The number of what is said in one word; 0 where nothing is. */
  long number(String word) {
    return lines.stream()
        .filter(line -> line.length == 2 && line[0].equals(word))
        .mapToLong(line -> Long.parseLong(line[1]))
        .sum();
  }

  /** Commands that the client has not got. */
  List<String> lacking() {
    return seconds("lacks");
  }

  /**
   * What was left out for the client has not got it; empty where nothing was.
   *
   * @param reasons by commands; empty where there is none to be told
   */
  String leftOut(UnaryOperator<String> reasons) {
    List<String> ran = Stream.of("op", "batched").flatMap(word -> seconds(word).stream()).toList();
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (String what : lacking()) {
      byReason
          .computeIfAbsent(reasons.apply(what), reason -> new ArrayList<>())
          .add(ran.contains(what) ? "some forms of " + what : what);
    }
    return byReason.entrySet().stream()
        .map(each -> String.join(", ", each.getValue()) + inBrackets(each.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String inBrackets(String reason) {
    return reason.isEmpty() ? "" : " (" + reason + ")";
  }

  /** True where all that there was to be run was left out. */
  boolean isVoid() {
    return !lacking().isEmpty()
        && lines.stream().allMatch(line -> line[0].equals("lacks") || line[0].equals("namespace"));
  }

  private List<String> seconds(String first) {
    return lines.stream()
        .filter(line -> line[0].equals(first))
        .map(line -> line[1])
        .distinct()
        .toList();
  }

  /** The hits and misses. */
  KeySpace keySpace() {
    return new KeySpace(number("hit"), number("miss"));
  }

  /**
   * Asserts that so many seconds are those of the delay. No measurement can be longer than the
   * application has waited, which on a busy machine may be more than the tolerance.
   */
  void assertDuration(double seconds) {
    double delayed = number("delayed") / MICROS;
    double longest =
        Math.max(delayed * TOLERANCE, number("waited") / MICROS) + number("opened") / MICROS;
    assertThat(seconds).as("seconds of commands").isBetween(delayed, longest);
  }
}
