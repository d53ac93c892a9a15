package io.vigia.agent.rewrite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of an advice that runs when a method returns or throws, whatever happened
 * inside. What it throws is suppressed and counted; where it returns a value itself, that value
 * replaces what the method returns.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnExit {}
