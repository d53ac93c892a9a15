/** Exceptions that nobody caught: threads that end, and periodic tasks that are run no more. */
@NullMarked
package io.vigia.agent.instrument.uncaught;

import org.jspecify.annotations.NullMarked;
