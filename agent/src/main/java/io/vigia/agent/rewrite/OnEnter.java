package io.vigia.agent.rewrite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of an advice that is pasted in front of a method's body. What it throws
 * is suppressed, counted and never seen by the application; the value it returns reaches the exit
 * as {@link Enter}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnEnter {
  /**
   * The index of the argument that the returned value replaces; -1 for none. An advice that failed
   * leaves the argument as it was.
   */
  int replaces() default -1;
}
