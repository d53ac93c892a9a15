/**
 * The agent's entry: found by the JVM, loaded by the system loader, gone from the stack before the
 * application's main method runs.
 */
@NullMarked
package io.vigia;

import org.jspecify.annotations.NullMarked;
