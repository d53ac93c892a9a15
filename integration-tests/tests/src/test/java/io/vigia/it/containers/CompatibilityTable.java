package io.vigia.it.containers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The outcomes as Markdown: a table a topic, a row a scenario, a column a family of releases. */
final class CompatibilityTable {
  private static final String INTRODUCTION =
      """
      # Compatibility

      Printed by `ContainersTest`, which runs the same web application in every release below, on the oldest and on the newest
      JDK that it is listed with, under the agent. A scenario sends requests over a raw socket; *yes* says that the client got
      what it should, that the requests were counted once each with their status, route and exception, and nothing else was, and
      that none was left active. A number is a reason below: the scenario is not for that container.
      """;

  private final List<Outcome> outcomes;
  private final List<String> reasons = new ArrayList<>();

  CompatibilityTable(Collection<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  String markdown() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    text.append("\n| | releases | JDK |\n|---|---|---|\n");
    for (String family : families(outcomes)) {
      List<Outcome> its = of(family, outcomes);
      text.append("| ").append(family);
      text.append(" | ").append(list(its, outcome -> outcome.run().container().version()));
      text.append(" | ").append(list(its, outcome -> outcome.run().jdk().feature())).append(" |\n");
    }
    for (String topic : distinct(outcomes, outcome -> outcome.scenario().topic())) {
      append(topic, text);
    }
    text.append("\n## Reasons\n\n");
    for (int i = 0; i < reasons.size(); i++) {
      text.append(i + 1).append(". ").append(reasons.get(i)).append('\n');
    }
    return text.toString();
  }

  /** Families that can play nothing of a topic have no column in it. */
  private void append(String topic, StringBuilder text) {
    List<Outcome> its =
        outcomes.stream().filter(outcome -> outcome.scenario().topic().equals(topic)).toList();
    List<String> families =
        families(its.stream().filter(outcome -> outcome.obstacle().isEmpty()).toList());
    text.append("\n## ").append(topic).append("\n\n| | ");
    text.append(String.join(" | ", families))
        .append(" |\n|---|")
        .append("---|".repeat(families.size()));
    text.append('\n');
    for (String title : distinct(its, outcome -> outcome.scenario().title())) {
      List<Outcome> row =
          its.stream().filter(outcome -> outcome.scenario().title().equals(title)).toList();
      text.append("| ").append(title).append(" |");
      families.forEach(family -> text.append(' ').append(cell(of(family, row))).append(" |"));
      text.append('\n');
    }
  }

  private String cell(List<Outcome> its) {
    if (its.stream().anyMatch(outcome -> outcome.obstacle().isEmpty() && !outcome.passed())) {
      return "FAILS";
    }
    if (its.isEmpty()) {
      return "";
    }
    List<Outcome> passed = its.stream().filter(Outcome::passed).toList();
    String reason =
        its.stream().map(Outcome::obstacle).filter(one -> !one.isEmpty()).findFirst().orElse("");
    if (reason.isEmpty()) {
      return "yes";
    }
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
    String number = "(" + (reasons.indexOf(reason) + 1) + ")";
    return passed.isEmpty()
        ? number
        : list(passed, outcome -> outcome.run().container().version()) + " " + number;
  }

  private static List<Outcome> of(String family, List<Outcome> among) {
    return among.stream()
        .filter(outcome -> outcome.run().container().family().equals(family))
        .toList();
  }

  private static List<String> families(List<Outcome> among) {
    return distinct(among, outcome -> outcome.run().container().family());
  }

  private static String list(List<Outcome> among, Function<Outcome, Object> property) {
    return String.join(", ", distinct(among, property));
  }

  private static List<String> distinct(List<Outcome> among, Function<Outcome, Object> property) {
    return among.stream()
        .map(property.andThen(String::valueOf))
        .distinct()
        .collect(Collectors.toList());
  }
}
