package bench.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The medians of every variant as a Markdown table: of the server alone, and what others add. */
final class Table {
  private Table() {}

  static String of(Map<String, List<Figures>> figures) {
    List<Figures> none = figures.get("none");
    StringBuilder table = new StringBuilder(HEADER);
    figures.forEach(
        (name, runs) ->
            table
                .append("| ")
                .append(name)
                .append(added(runs, none, Figures::startWall, "%.2f s"))
                .append(added(runs, none, Figures::startCpu, "%.2f s"))
                .append(added(runs, none, Figures::settledCpu, "%.2f s"))
                .append(ratio(runs, none, Figures::cpuPerRequest, "%.0f us"))
                .append(added(runs, none, Figures::liveHeap, "%.1f MB"))
                .append(added(runs, none, Figures::resident, "%.0f MB"))
                .append(added(runs, none, Figures::classes, "%.0f"))
                .append(" |\n"));
    return table.toString();
  }

  private static final String HEADER =
      """
      | | start, wall | start, CPU | CPU 5 s later | CPU a request | heap after GC | RSS | classes |
      |---|---|---|---|---|---|---|---|
      """;

  private static String added(
      List<Figures> runs, List<Figures> none, ToDoubleFunction<Figures> figure, String format) {
    double median = median(runs, figure);
    return runs == none
        ? cell(format, median)
        : cell("+" + format, median - median(none, figure)).replace("+-", "-");
  }

  private static String ratio(
      List<Figures> runs, List<Figures> none, ToDoubleFunction<Figures> figure, String format) {
    double median = median(runs, figure);
    return runs == none ? cell(format, median) : cell("x%.2f", median / median(none, figure));
  }

  private static String cell(String format, double value) {
    return " | " + String.format(Locale.ROOT, format, value);
  }

  static double median(List<Figures> runs, ToDoubleFunction<Figures> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
