/** JBoss LogManager, which takes the place of java.util.logging's. */
@NullMarked
package io.vigia.agent.instrument.logging.jboss;

import org.jspecify.annotations.NullMarked;
