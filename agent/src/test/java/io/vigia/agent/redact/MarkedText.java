package io.vigia.agent.redact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of a table: a text in which what is secret stands between marks. */
final class MarkedText {
  private static final String[][] MARKS = {
    {"«", "»", "[Filtered]"}, {"‹", "›", "REDACTED:REDACTED@"}, {"⟦", "⟧", "\"[Filtered]\""}
  };

  private final String rule;
  private final String line;
  final String text;
  final String redacted;

  private MarkedText(String rule, String line) {
    this.rule = rule;
    this.line = line;
    String marked = line.replace('⏎', '\n').replace('→', '\t');
    text = marked.replaceAll("[«»‹›⟦⟧]", "");
    redacted = redacted(marked);
  }

  static List<MarkedText> readAll(String table) throws IOException {
    List<MarkedText> texts = new ArrayList<>();
    String rule = "";
    for (String line : lines(table)) {
      if (line.startsWith("## ")) {
        rule = line.substring(3);
      } else if (!line.isEmpty() && !line.startsWith("# ")) {
        texts.add(new MarkedText(rule, line));
      }
    }
    return texts;
  }

  private static List<String> lines(String table) throws IOException {
    try (var in = MarkedText.class.getResourceAsStream(table)) {
      return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }
  }

  /** In JSON in JSON the quotes that come with it have the backslashes of those before it. */
  private static String redacted(String marked) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < marked.length()) {
      String[] marks = marksAt(marked, at);
      if (marks == null) {
        out.append(marked.charAt(at++));
        continue;
      }
      String instead = marks[2];
      int quote = marked.lastIndexOf('"', at);
      if (instead.startsWith("\"") && marked.charAt(quote - 1) == '\\') {
        instead = instead.replace("\"", "\\\"");
      }
      int end = marked.indexOf(marks[1], at);
      out.append(end == at + 1 ? "" : instead);
      at = end + 1;
    }
    return out.toString();
  }

  private static String[] marksAt(String marked, int at) {
    for (String[] marks : MARKS) {
      if (marked.startsWith(marks[0], at)) {
        return marks;
      }
    }
    return null;
  }

  boolean hasSecrets() {
    return !text.equals(redacted);
  }

  @Override
  public String toString() {
    return rule + ": " + line;
  }
}
