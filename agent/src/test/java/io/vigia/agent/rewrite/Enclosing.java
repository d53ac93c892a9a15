package io.vigia.agent.rewrite;

/** A class with an inner one; changed by nobody but the tests. */
public class Enclosing {
  public String name() {
    return "the enclosing object";
  }

  public Object inner() {
    return new Inner();
  }

  /** Needs the object around it. */
  public class Inner {
    public String call() {
      return "called in " + name().length();
    }
  }
}
