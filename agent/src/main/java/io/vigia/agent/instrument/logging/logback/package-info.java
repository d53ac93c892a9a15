/** Logback: where events, lines and the console are met. */
@NullMarked
package io.vigia.agent.instrument.logging.logback;

import org.jspecify.annotations.NullMarked;
