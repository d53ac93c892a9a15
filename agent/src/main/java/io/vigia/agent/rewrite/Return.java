package io.vigia.agent.rewrite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In an exit: what the method is about to return; null or zero where it throws, or returns nothing
 * or what the parameter cannot take. A {@code long} takes an {@code int}, too.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Return {}
