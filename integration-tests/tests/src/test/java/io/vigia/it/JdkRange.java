package io.vigia.it;

import java.util.List;

/**
 * The JDKs that a line of a table runs on.
 *
 * @param oldest a release, 8 or 17
 * @param newest the same
 * @param pinned to be played on: {@code oldest} or {@code newest}; empty where the turn decides
 */
public record JdkRange(int oldest, int newest, String pinned) {
  /** What the tests themselves are compiled with. */
  private static final int NEWEST_COMPILER = 17;

  private static final List<String> ENDS = List.of("oldest", "newest");

  /** Of a cell: {@code 8-25}, {@code 17}, or {@code newest 8-25}. */
  public static JdkRange of(String cell) {
    String[] words = cell.split(" ");
    String[] ends = words[words.length - 1].split("-");
    String pinned = words.length == 1 ? "" : words[0];
    if (words.length > 2 || !pinned.isEmpty() && !ENDS.contains(pinned)) {
      throw new IllegalArgumentException("no range of JDKs: " + cell);
    }
    return new JdkRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]), pinned);
  }

  /** The release of Java that sources are compiled for, so that they run on all of them. */
  public int release() {
    return Math.min(oldest, NEWEST_COMPILER);
  }

  /** The oldest and the newest that are there; one where there is only one. */
  List<Jdk> ends() {
    return Jdk.oldestAndNewest(oldest, newest);
  }

  /** Which of several ends a line is played on whose place in the table this is. */
  int turn(int place, int ends) {
    return pinned.isEmpty() ? place % ends : Math.min(ENDS.indexOf(pinned), ends - 1);
  }
}
