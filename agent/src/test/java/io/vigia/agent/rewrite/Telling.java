package io.vigia.agent.rewrite;

/** Calls of all sorts, in places of all sorts. */
class Telling {
  private final StringBuilder text;

  Telling() {
    this(new StringBuilder());
    text.append(1);
  }

  private Telling(StringBuilder text) {
    this.text = text.append(0);
  }

  /** In the midst of an expression, where more lies on the stack. */
  String say(int number, boolean twice) {
    return "said " + number + text.append(number).append(twice ? "x" : "y").append(2.5);
  }

  Runnable later(int number) {
    return () -> text.append(number);
  }

  static String nobody(StringBuilder text) {
    return text.append(4).toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
