package io.vigia.it;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which line of a table is played on which JDK. */
public final class Turns {
  private static final boolean BOTH = System.getProperty("jdks", "").equals("both");

  private Turns() {}

  /** True where each line is played on one JDK, which is what the documentation tells of. */
  public static boolean taken() {
    return !BOTH;
  }

  /**
   * The lines in turns on the oldest and on the newest JDK of their ranges that are there, for most
   * lines that follow each other are releases of one thing, or on the one that they are pinned to;
   * each on both where the system property {@code jdks} is {@code both}. Lines without a JDK are
   * left out. Whoever filters filters what is returned, so that a line is played on the same JDK
   * whatever is left out.
   */
  public static <L, R> List<R> of(
      List<L> lines, Function<L, JdkRange> range, BiFunction<L, Jdk, R> run) {
    List<R> runs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      L line = lines.get(i);
      JdkRange its = range.apply(line);
      List<Jdk> ends = its.ends();
      if (BOTH) {
        ends.forEach(jdk -> runs.add(run.apply(line, jdk)));
      } else if (!ends.isEmpty()) {
        runs.add(run.apply(line, ends.get(its.turn(i, ends.size()))));
      }
    }
    return runs;
  }
}
