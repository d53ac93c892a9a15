package io.vigia.agent.redact;

/** A text that counts how often a character of it is looked at, up to a limit. */
final class CountedText implements CharSequence {
  private final String text;
  private final long limit;
  long looks;

  CountedText(String text, long limit) {
    this.text = text;
    this.limit = limit;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > limit) {
      throw new AssertionError("more than " + limit + " looks");
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    looks += end - start;
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
