package io.vigia.agent.telemetry;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The series of one meter, by the values of its labels. A series once made stays; their number is
 * bounded by the caps of the labels and by {@link SeriesBudget}.
 *
 * @param <S> {@link Histogram} or {@link Counter}
 */
public final class Family<S> {
  /** Stands for every label value beyond a cap. */
  public static final String OTHER = "_OTHER";

  private final String name;
  private final String help;
  private final String[] labels;
  private final int samplesPerSeries;
  private final Supplier<S> maker;
  private final SeriesBudget budget;
  private final Map<LabelValues, S> series = new ConcurrentHashMap<>();

  Family(
      String name,
      String help,
      int samplesPerSeries,
      Supplier<S> maker,
      SeriesBudget budget,
      String... labels) {
    this.name = name;
    this.help = help;
    this.samplesPerSeries = samplesPerSeries;
    this.maker = maker;
    this.budget = budget;
    this.labels = labels;
  }

  /** The name as Prometheus prints it, without the suffix of its kind. */
  public String name() {
    return name;
  }

  public String help() {
    return help;
  }

  /** The names of the labels, in the order of their values. */
  public String[] labels() {
    return labels;
  }

  /**
   * The series of these label values, made where it is new. Callers on a hot path keep it.
   *
   * @param values one a label, in the order of {@link #labels}
   */
  public S with(String... values) {
    LabelValues key = new LabelValues(values);
    S found = series.get(key);
    return found != null ? found : make(key);
  }

  private S make(LabelValues key) {
    if (!budget.grant(name, samplesPerSeries)) {
      String[] others = new String[labels.length];
      Arrays.fill(others, OTHER);
      return series.computeIfAbsent(new LabelValues(others), k -> maker.get());
    }
    return series.computeIfAbsent(key, k -> maker.get());
  }

  public boolean isEmpty() {
    return series.isEmpty();
  }

  /** Calls {@code reader} with the label values and the state of every series. */
  public void forEach(BiConsumer<String[], S> reader) {
    series.forEach((key, value) -> reader.accept(key.values, value));
  }

  /** The values of a series' labels, as a key. */
  private static final class LabelValues {
    final String[] values;
    private final int hash;

    LabelValues(String[] values) {
      this.values = values;
      hash = Arrays.hashCode(values);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof LabelValues && Arrays.equals(values, ((LabelValues) other).values);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
