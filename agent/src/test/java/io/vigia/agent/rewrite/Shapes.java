package io.vigia.agent.rewrite;

/** Methods of every shape that the weaver has to keep working; changed by nobody but the tests. */
public class Shapes {
  public int primitive(int a, long b, double c) {
    int sum = a;
    for (int i = 0; i < 3; i++) {
      sum += (int) (b + c);
    }
    return sum;
  }

  public void nothing() {}

  public long twoSlots(long a) {
    return a > 0 ? a : -a;
  }

  public String reassigned(String argument) {
    argument = argument + "!";
    String copy = argument;
    argument = null;
    return copy;
  }

  public String caught(String number) {
    try {
      return "number " + Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return "no number";
    } finally {
      number = "";
    }
  }

  public synchronized Object locked(Object key) {
    synchronized (key) {
      return key.toString();
    }
  }

  public String thrown(String message) {
    throw new IllegalStateException(message);
  }

  public int loopFirst(int n) {
    while (true) {
      if (n-- < 0) {
        return n;
      }
    }
  }

  public String switched(Object value) {
    switch (String.valueOf(value)) {
      case "a":
        return "first";
      case "b":
        double weight = 2;
        return "second" + weight;
      default:
        return "other";
    }
  }

  public String ternary(boolean flag, Shapes other) {
    Object chosen = flag ? this : other;
    return chosen == this ? "this" : "other";
  }

  public static String joined(long number, String text) {
    String changed = text;
    text = text + "!";
    return number + changed + text.substring(1);
  }
}
