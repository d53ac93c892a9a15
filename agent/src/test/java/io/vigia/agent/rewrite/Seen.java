package io.vigia.agent.rewrite;

import java.util.ArrayList;
import java.util.List;

/** What the advice of the tests saw: called from woven code. */
public final class Seen {
  static final List<String> events = new ArrayList<>();

  private Seen() {}

  public static Object enter(Object self, Object argument) {
    events.add("enter " + argument);
    return argument;
  }

  public static void exit(Object self, Object entered, Object returned, Throwable thrown) {
    events.add("exit " + entered + " " + returned + " " + thrown);
  }

  public static Object number(long number) {
    return number;
  }

  public static String change(String value) {
    return value == null ? null : value + " changed";
  }

  public static void fail() {
    throw new UnsupportedOperationException("advice");
  }
}
