package tasks;

/** What a script asserts. */
final class Check {
  private Check() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  static void same(Object found, Object expected, String what) {
    that(found == expected, what + " is " + found + " in place of " + expected);
  }

  static void equal(Object found, Object expected, String what) {
    that(
        found == null ? expected == null : found.equals(expected),
        what + " is " + found + " in place of " + expected);
  }
}
