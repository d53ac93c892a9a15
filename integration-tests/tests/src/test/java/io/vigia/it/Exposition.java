package io.vigia.it;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict reader of Prometheus' text format 0.0.4 and of OpenMetrics 1.0: what a lenient server
 * would forgive is an {@link AssertionError} here.
 */
final class Exposition {
  private static final Pattern METADATA =
      Pattern.compile("# (HELP|TYPE|UNIT) ([a-zA-Z_:][a-zA-Z0-9_:]*) ?(.*)");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final String EXEMPLAR = " # ";
  private static final Set<String> TEXT_TYPES =
      Set.of("counter", "gauge", "histogram", "summary", "untyped");
  private static final Set<String> OPEN_TYPES =
      Set.of("counter", "gauge", "histogram", "summary", "info", "stateset", "unknown");
  private static final Map<String, List<String>> SUFFIXES =
      Map.of(
          "histogram", List.of("_bucket", "_sum", "_count"),
          "summary", List.of("", "_sum", "_count"));
  private static final Map<String, List<String>> OPEN_SUFFIXES =
      Map.of("counter", List.of("_total"), "info", List.of("_info"));

  private final boolean open;
  private final List<Sample> samples = new ArrayList<>();
  private final Set<Series> seen = new HashSet<>();
  private final Set<String> families = new HashSet<>();
  private final Map<String, String> metadata = new HashMap<>();
  private String family = "";
  private String line = "";

  /** Reads all of {@code body}, as OpenMetrics where {@code open}. */
  Exposition(String body, boolean open) {
    this.open = open;
    check(body.endsWith("\n"), "the last line has no line feed");
    check(!open || body.endsWith("\n# EOF\n"), "no # EOF at the end");
    String content = open ? body.substring(0, body.length() - "# EOF\n".length()) : body;
    for (String next : content.split("\n")) {
      line = next;
      if (next.startsWith("#")) {
        readMetadata();
      } else {
        readSample();
      }
    }
    line = "";
    Histograms.check(samples, this::fail);
  }

  List<Sample> samples() {
    return samples;
  }

  private void readMetadata() {
    Matcher parts = METADATA.matcher(line);
    check(parts.matches(), "neither HELP nor TYPE nor UNIT");
    String kind = parts.group(1);
    check(open || !kind.equals("UNIT"), "UNIT is OpenMetrics'");
    enter(parts.group(2));
    check(metadata.put(kind + " " + family, parts.group(3)) == null, "twice");
    if (kind.equals("TYPE")) {
      check((open ? OPEN_TYPES : TEXT_TYPES).contains(parts.group(3)), "unknown type");
    } else if (kind.equals("HELP")) {
      new Escaped(parts.group(3), 0, this::fail).checkHelp(open);
    }
  }

  /** All lines of a family stand together. */
  private void enter(String name) {
    if (!name.equals(family)) {
      check(families.add(name), "the family was there before, with others in between");
      family = name;
    }
  }

  private void readSample() {
    Matcher name = NAME.matcher(line);
    check(name.lookingAt(), "no name");
    checkFamily(name.group());
    Escaped rest = new Escaped(line, name.end(), this::fail);
    Map<String, String> labels = rest.at('{') ? rest.labels() : Map.of();
    check(rest.at(' '), "no single space before the value");
    String value = line.substring(rest.position() + 1);
    int exemplar = value.indexOf(EXEMPLAR);
    if (exemplar >= 0) {
      checkExemplar(name.group(), value.substring(exemplar + EXEMPLAR.length()));
      value = value.substring(0, exemplar);
    }
    check(seen.add(new Series(name.group(), labels)), "the series was there before");
    samples.add(new Sample(name.group(), labels, number(value)));
  }

  private void checkFamily(String sample) {
    String type = metadata.get("TYPE " + family);
    check(type != null, "no TYPE before the first sample");
    List<String> suffixes = SUFFIXES.get(type);
    if (suffixes == null) {
      suffixes = open ? OPEN_SUFFIXES.getOrDefault(type, List.of("")) : List.of("");
    }
    for (String suffix : suffixes) {
      if (sample.length() == family.length() + suffix.length()
          && sample.startsWith(family)
          && sample.endsWith(suffix)) {
        return;
      }
    }
    fail("not a sample of the " + type + " " + family);
  }

  private void checkExemplar(String name, String exemplar) {
    check(open, "an exemplar is OpenMetrics'");
    check(name.endsWith("_bucket") || name.endsWith("_total"), "may not have an exemplar");
    Escaped rest = new Escaped(exemplar, 0, this::fail);
    check(rest.at('{'), "the exemplar has no labels");
    int length = 0;
    for (Map.Entry<String, String> label : rest.labels().entrySet()) {
      length += label.getKey().length() + label.getValue().length();
    }
    check(length <= 128, "the exemplar's labels are longer than 128 characters");
    String[] parts = exemplar.substring(rest.position()).split(" ");
    check(parts.length == 2 || parts.length == 3, "the exemplar has no value");
    number(parts[1]);
  }

  private double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      case "NaN" -> Double.NaN;
      default -> {
        if (!NUMBER.matcher(text).matches()) {
          fail("not a number: " + text);
        }
        yield Double.parseDouble(text);
      }
    };
  }

  private void check(boolean right, String otherwise) {
    if (!right) {
      fail(otherwise);
    }
  }

  private void fail(String why) {
    throw new AssertionError(why + (line.isEmpty() ? "" : ": " + line));
  }
}
