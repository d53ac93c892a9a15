/**
 * Types of {@code java.util.concurrent} that no other package sees, as far as advice needs them,
 * which the weaver reads with their names, or with those of Tomcat's copies. None is ever loaded,
 * nor in the jar.
 */
@NullMarked
package io.vigia.standin.concurrent;

import org.jspecify.annotations.NullMarked;
