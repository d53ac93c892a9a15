/** Log4j 1.2 and its successor reload4j. */
@NullMarked
package io.vigia.agent.instrument.logging.log4j1;

import org.jspecify.annotations.NullMarked;
