package io.vigia.it;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The outcomes as Markdown: a table a topic, a row a scenario, a column a family of releases. */
final class CompatibilityTable {
  private final String introduction;
  private final List<Outcome> outcomes;
  private final List<String> reasons = new ArrayList<>();

  /**
   * @param introduction is printed first
   */
  CompatibilityTable(String introduction, Collection<Outcome> outcomes) {
    this.introduction = introduction;
    this.outcomes = List.copyOf(outcomes);
  }

  String markdown() {
    StringBuilder text = new StringBuilder(introduction);
    text.append("\n| | releases | JDK |\n|---|---|---|\n");
    for (String family : families(outcomes)) {
      List<Outcome> its = of(family, outcomes);
      text.append("| ").append(family);
      text.append(" | ").append(list(its, outcome -> outcome.version()));
      text.append(" | ").append(jdks(its)).append(" |\n");
    }
    for (String topic : distinct(outcomes, outcome -> outcome.topic())) {
      append(topic, text);
    }
    text.append("\n## Reasons\n\n");
    for (int i = 0; i < reasons.size(); i++) {
      text.append(i + 1).append(". ").append(reasons.get(i)).append('\n');
    }
    return text.toString();
  }

  /** That of each release, in their order; one where it is the same for all. */
  private static String jdks(List<Outcome> its) {
    List<String> ofEach = new ArrayList<>();
    for (String version : distinct(its, outcome -> outcome.version())) {
      List<Outcome> release =
          its.stream().filter(outcome -> outcome.version().equals(version)).toList();
      ofEach.add(String.join(" and ", distinct(release, outcome -> outcome.jdk())));
    }
    return Set.copyOf(ofEach).size() == 1 ? ofEach.get(0) : String.join(", ", ofEach);
  }

  /** Families that can play nothing of a topic have no column in it. */
  private void append(String topic, StringBuilder text) {
    List<Outcome> its = outcomes.stream().filter(outcome -> outcome.topic().equals(topic)).toList();
    List<String> families =
        families(its.stream().filter(outcome -> outcome.obstacle().isEmpty()).toList());
    text.append("\n## ").append(topic).append("\n\n| | ");
    text.append(String.join(" | ", families))
        .append(" |\n|---|")
        .append("---|".repeat(families.size()));
    text.append('\n');
    for (String title : distinct(its, outcome -> outcome.title())) {
      List<Outcome> row = its.stream().filter(outcome -> outcome.title().equals(title)).toList();
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
    if (passed.isEmpty()) {
      return number(reason);
    }
    List<String> remarks = distinct(passed, outcome -> outcome.remark());
    boolean isSame = remarks.size() == 1;
    if (reason.isEmpty()) {
      return isSame
          ? "yes" + numbered(remarks.get(0))
          : "yes, but " + releases(passed, remarks, false);
    }
    return releases(passed, remarks, true) + "; others " + number(reason);
  }

  /** Behind what it is about; empty where there is none. */
  private String numbered(String remark) {
    return remark.isEmpty() ? "" : " " + number(remark);
  }

  /**
   * Those that each remark is about.
   *
   * @param hasPlain whether those that there is no remark about are named, too
   */
  private String releases(List<Outcome> passed, List<String> remarks, boolean hasPlain) {
    List<String> parts = new ArrayList<>();
    for (String remark : remarks) {
      if (hasPlain || !remark.isEmpty()) {
        List<Outcome> its =
            passed.stream().filter(outcome -> outcome.remark().equals(remark)).toList();
        parts.add(list(its, outcome -> outcome.version()) + numbered(remark));
      }
    }
    return String.join("; ", parts);
  }

  private String number(String reason) {
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
    return "(" + (reasons.indexOf(reason) + 1) + ")";
  }

  private static List<Outcome> of(String family, List<Outcome> among) {
    return among.stream().filter(outcome -> outcome.family().equals(family)).toList();
  }

  private static List<String> families(List<Outcome> among) {
    return distinct(among, outcome -> outcome.family());
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
