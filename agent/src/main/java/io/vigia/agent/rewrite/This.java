package io.vigia.agent.rewrite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The object whose method it is; the rewritten method must not be static. Where the parameter is of
 * the class that encloses that of the method, the object of that class.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface This {}
