package io.vigia.it.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What files are to hold with the agent, by what they hold without it. */
final class Lines {
  /** In front of each message of a request: its number, and that of the record. */
  static final Pattern INSIDE = Pattern.compile("@inside (\\d+) #(\\d+)");

  private static final Pattern KEYS = Pattern.compile("^(\\S*) (\\S*) (\\S*) (@inside \\d+ .*)$");
  private static final Pattern CONTEXT = Pattern.compile("^(@inside \\d+ .*) \\| \\{(.*)}$");
  private static final Pattern SPAN = Pattern.compile("(span_?[iI]d)=[0-9a-f]{16}\\b");

  /** What differs from run to run. */
  private static final Pattern TIMES =
      Pattern.compile(
          "pool-\\d|\\d{2}-\\w{3}-\\d{4} |\\d\\d:\\d\\d:\\d\\d[.,]\\d{3}|\\b1\\d{12}\\b|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z?|<(?:nanos|thread|sequence)>\\d+<|Log session start time [^<]*|(?<=<td>)\\d+(?=</td>)");

  private Lines() {}

  /** The trace id of the request of a number. */
  static String traceId(String number) {
    return String.format("%032x", Long.parseLong(number));
  }

  /** A line without what differs from run to run. */
  static String steady(String line) {
    // Layouts of HTML have a row of the context, where there is one.
    return line.contains("Mapped Diagnostic Context") ? "" : TIMES.matcher(line).replaceAll("...");
  }

  /**
   * What a file of a name is to hold.
   *
   * @param foreignTrace whether the application has a trace id of its own where it says so
   */
  static List<String> expected(String file, List<String> without, boolean foreignTrace) {
    String kind = file.replaceFirst("-.*", "");
    List<String> expected = new ArrayList<>();
    for (String line : without) {
      boolean foreign = foreignTrace && line.contains("another trace");
      expected.add(
          switch (kind) {
            case "text", LoggingJvm.CONSOLE -> foreign || isOwn(line) ? line : tagged(line);
            case "keys" -> withKeys(line);
            case "context" -> withContext(line);
            default -> line;
          });
    }
    return expected.stream().map(Lines::steady).toList();
  }

  /** A line of a layout or formatter that is the application's own. */
  private static boolean isOwn(String line) {
    return line.matches("(?s)[A-Z]+;.*");
  }

  private static String tagged(String line) {
    Matcher inside = INSIDE.matcher(line);
    return inside.replaceAll(
        found -> "[trace_id=" + traceId(found.group(1)) + "] " + found.group());
  }

  private static String withKeys(String line) {
    Matcher matcher = KEYS.matcher(line.strip().isEmpty() ? line : line.replace("\n", ""));
    if (!matcher.matches()) {
      return line;
    }
    String id = traceId(insideOf(matcher.group(4)));
    String first = matcher.group(1).isEmpty() ? id : matcher.group(1);
    return String.join(" ", first, id, matcher.group(3), matcher.group(4)) + "\n";
  }

  private static String withContext(String line) {
    Matcher matcher = CONTEXT.matcher(line.replace("\n", ""));
    if (!matcher.matches()) {
      return line;
    }
    Map<String, String> context = new TreeMap<>();
    for (String entry : matcher.group(2).split(", ")) {
      if (!entry.isEmpty()) {
        context.put(entry.replaceFirst("=.*", ""), entry.replaceFirst(".*?=", ""));
      }
    }
    String id = traceId(insideOf(matcher.group(1)));
    context.putIfAbsent("trace_id", id);
    context.putIfAbsent("traceId", id);
    context.putIfAbsent("span_id", "SPAN");
    context.putIfAbsent("spanId", "SPAN");
    return matcher.group(1) + " | " + context + "\n";
  }

  /** What a file holds, without what differs from run to run. */
  static List<String> actual(List<String> lines) {
    return lines.stream().map(line -> SPAN.matcher(steady(line)).replaceAll("$1=SPAN")).toList();
  }

  static String insideOf(String text) {
    Matcher matcher = INSIDE.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
