package io.vigia.agent.rewrite;

/** Arguments that are replaced and calls that are made through a door. */
class Routed {
  /** The first instruction is one that is jumped back to; a long lies between the arguments. */
  String joined(String first, long number, CharSequence other, String last) {
    while (number > 1) {
      number--;
      first = first + number;
    }
    return first + other + last;
  }

  static String doubled(String text) {
    return text + text;
  }

  /** In the midst of an expression, where more lies on the stack. */
  String called(StringBuilder text, int at) {
    return "called " + at + text.insert(at, "-").length();
  }

  static int lengthOf(CharSequence text) {
    return text.length();
  }
}
