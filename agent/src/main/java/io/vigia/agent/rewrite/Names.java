package io.vigia.agent.rewrite;

/**
 * The names by which an advice is read: those that it was compiled with, or others in place of
 * some.
 */
final class Names {
  /** Those of the advice itself. */
  static final Names SAME = new Names(new String[0]);

  /** {@code javax.servlet} in place of {@code jakarta.servlet}. */
  static final Names JAVAX = SAME.and("jakarta.servlet.", "javax.servlet.");

  /** Pairs: the name of an advice and the one in its place, as source names and as internal. */
  private final String[] pairs;

  private Names(String[] pairs) {
    this.pairs = pairs;
  }

  /** These, and {@code to} in place of {@code from}, which are the beginnings of source names. */
  Names and(String from, String to) {
    String[] more = new String[pairs.length + 4];
    System.arraycopy(pairs, 0, more, 0, pairs.length);
    more[pairs.length] = from;
    more[pairs.length + 1] = to;
    more[pairs.length + 2] = from.replace('.', '/');
    more[pairs.length + 3] = to.replace('.', '/');
    return new Names(more);
  }

  /** Works on source names, internal names and descriptors alike. */
  String of(String name) {
    String read = name;
    for (int i = 0; i < pairs.length; i += 2) {
      read = read.replace(pairs[i], pairs[i + 1]);
    }
    return read;
  }
}
