package caches;

/** That the library does what the script is about. */
final class Check {
  private Check() {}

  static void equal(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", not " + actual);
    }
  }
}
