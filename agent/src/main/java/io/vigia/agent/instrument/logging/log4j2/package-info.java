/** Log4j 2: where events, their context data, lines and the console are met. */
@NullMarked
package io.vigia.agent.instrument.logging.log4j2;

import org.jspecify.annotations.NullMarked;
