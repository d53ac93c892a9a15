/**
 * Types of Jetty 12 as far as advice needs them, which the weaver reads with Jetty's names: those
 * of Jetty 9 are on the class path of the compiler, and many have the same names. None is ever
 * loaded, nor in the jar.
 */
@NullMarked
package io.vigia.standin.jetty12;

import org.jspecify.annotations.NullMarked;
