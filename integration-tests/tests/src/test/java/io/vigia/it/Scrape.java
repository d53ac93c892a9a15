package io.vigia.it;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The samples of one exposition. Labels are given as names and values in turn; {@code application},
 * which every sample carries, is looked at apart and left out of them.
 */
public final class Scrape {
  public static final Scrape EMPTY = new Scrape(List.of());

  private static final String APPLICATION = "application";

  private final List<Sample> samples;
  private final String application;

  private Scrape(List<Sample> all) {
    application =
        all.stream()
            .map(sample -> String.valueOf(sample.labels().get(APPLICATION)))
            .distinct()
            .collect(Collectors.joining(" and "));
    samples = all.stream().map(Scrape::withoutApplication).toList();
  }

  /** Parses the answer by its content type, strictly: whatever a format forbids is an error. */
  static Scrape of(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("none");
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() != 200) {
      throw new AssertionError("status " + response.statusCode() + ": " + body);
    }
    return switch (type) {
      case "text/plain; version=0.0.4; charset=utf-8" -> text(body);
      case "application/openmetrics-text; version=1.0.0; charset=utf-8" -> openMetrics(body);
      default -> throw new AssertionError("unknown content type " + type);
    };
  }

  static Scrape text(String body) {
    return new Scrape(new Exposition(body, false).samples());
  }

  static Scrape openMetrics(String body) {
    return new Scrape(new Exposition(body, true).samples());
  }

  /** The value of the one sample with exactly these labels; 0 where there is none. */
  public double value(String name, String... labels) {
    Map<String, String> wanted = map(labels);
    return samples.stream()
        .filter(sample -> sample.name().equals(name) && sample.labels().equals(wanted))
        .mapToDouble(Sample::value)
        .sum();
  }

  /** The sum of all samples of this name that have these labels, and maybe others. */
  public double sum(String name, String... labels) {
    Map<String, String> wanted = map(labels);
    return samples.stream()
        .filter(sample -> sample.name().equals(name) && sample.hasAll(wanted))
        .mapToDouble(Sample::value)
        .sum();
  }

  /** The value of each sample of this name, by its labels in the order of their names. */
  public Map<String, Double> series(String name) {
    Map<String, Double> series = new TreeMap<>();
    for (Sample sample : samples) {
      if (sample.name().equals(name)) {
        series.put(new TreeMap<>(sample.labels()).toString(), sample.value());
      }
    }
    return series;
  }

  public boolean has(String name) {
    return samples.stream().anyMatch(sample -> sample.name().equals(name));
  }

  /** The value of the label {@code application}; more than one where samples differ in it. */
  String application() {
    return application;
  }

  public List<Sample> samples() {
    return samples;
  }

  public static Map<String, String> map(String... labels) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < labels.length; i += 2) {
      map.put(labels[i], labels[i + 1]);
    }
    return map;
  }

  private static Sample withoutApplication(Sample sample) {
    Map<String, String> labels = new HashMap<>(sample.labels());
    labels.remove(APPLICATION);
    return new Sample(sample.name(), labels, sample.value());
  }
}
