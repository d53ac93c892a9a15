package bench.calls;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.RunResult;

/** What one call takes: time, and memory allocated. */
record Cost(double nanos, double bytes) {
  static Cost of(RunResult result) {
    return new Cost(
        result.getPrimaryResult().getScore(),
        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }

  static Cost median(List<Cost> costs) {
    return new Cost(median(costs, Cost::nanos), median(costs, Cost::bytes));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  Cost minus(Cost other) {
    return new Cost(nanos - other.nanos, bytes - other.bytes);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.0f ns, %.0f B", nanos, bytes);
  }
}
