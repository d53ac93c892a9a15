package io.vigia.it;

/**
 * The JDKs that a line of a table runs on.
 *
 * @param oldest a release, 8 or 17
 * @param newest the same
 */
public record JdkRange(int oldest, int newest) {
  /** What the tests themselves are compiled with. */
  private static final int NEWEST_COMPILER = 17;

  /** Of a cell: {@code 8-25}, or {@code 17}. */
  public static JdkRange of(String cell) {
    String[] ends = cell.split("-");
    return new JdkRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  /** The release of Java that sources are compiled for, so that they run on all of them. */
  public int release() {
    return Math.min(oldest, NEWEST_COMPILER);
  }
}
