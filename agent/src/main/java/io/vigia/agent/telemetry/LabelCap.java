package io.vigia.agent.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The first so many values of a label; every further one is {@link Family#OTHER}, which itself
 * takes no place.
 */
public final class LabelCap {
  private final String meter;
  private final String label;
  private final int limit;
  private final SeriesBudget budget;
  private final Set<String> values = ConcurrentHashMap.newKeySet();

  LabelCap(String meter, String label, int limit, SeriesBudget budget) {
    this.meter = meter;
    this.label = label;
    this.limit = limit;
    this.budget = budget;
  }

  /** {@code value} where it is one of the admitted, else {@link Family#OTHER}. */
  public String admit(String value) {
    if (values.contains(value) || value.equals(Family.OTHER)) {
      return value;
    }
    // Two threads may pass here at once: then the cap is exceeded by their number, and by no more.
    if (values.size() < limit) {
      values.add(value);
      return value;
    }
    budget.overflowed(meter, "more than " + limit + " values of " + label);
    return Family.OTHER;
  }
}
