package io.vigia.agent.redact;

/**
 * Takes the values of secret parameters out of a query or form, in which they end at the next
 * {@code &} whatever they hold.
 */
final class Parameters {
  private final SecretKeys keys;

  Parameters(SecretKeys keys) {
    this.keys = keys;
  }

  /**
   * The same text where it has none.
   *
   * @param start the begin of the first parameter; what stands before it is left as it is
   */
  String redact(String text, int start) {
    StringBuilder out = null;
    int copied = 0;
    int name = start;
    while (name < text.length()) {
      int nameEnd = name;
      while (nameEnd < text.length() && "=&?#".indexOf(text.charAt(nameEnd)) < 0) {
        nameEnd++;
      }
      int next = nameEnd + 1;
      if (isSecret(text, name, nameEnd)) {
        int end = endOfValue(text, next);
        if (!isFiltered(text, next, end)) {
          out = out == null ? new StringBuilder(text.length() + 32) : out;
          out.append(text, copied, next).append(Redaction.FILTERED);
          copied = end;
        }
        next = end;
      }
      name = next;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  private boolean isSecret(String text, int name, int nameEnd) {
    return nameEnd + 1 < text.length()
        && text.charAt(nameEnd) == '='
        && keys.containParameter(text, name, nameEnd);
  }

  private static int endOfValue(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '&' && text.charAt(i) != '#') {
      i++;
    }
    return i;
  }

  /** Whether there is nothing to take out, or no more. */
  private static boolean isFiltered(String text, int start, int end) {
    return start == end
        || end - start == Redaction.FILTERED.length() && text.startsWith(Redaction.FILTERED, start);
  }
}
