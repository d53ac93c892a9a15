package io.vigia.agent.redact;

/**
 * What a look at a place of a text came to, as one number, since objects would be garbage: either a
 * part of the text to take out, or the place to go on from.
 */
final class Span {
  private Span() {}

  /** The part from {@code start} to {@code end}, which is not empty. */
  static long of(int start, int end) {
    return (long) start << 32 | end;
  }

  /** Nothing to take out before this place. */
  static long none(int next) {
    return ~(long) next;
  }

  static boolean isNone(long span) {
    return span < 0;
  }

  /** The place to go on from. */
  static int next(long none) {
    return (int) ~none;
  }

  static int start(long span) {
    return (int) (span >>> 32);
  }

  static int end(long span) {
    return (int) span;
  }
}
