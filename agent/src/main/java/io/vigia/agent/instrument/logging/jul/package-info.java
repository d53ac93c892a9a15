/** java.util.logging, Tomcat's JULI on top of it, and the bridges that lead away from it. */
@NullMarked
package io.vigia.agent.instrument.logging.jul;

import org.jspecify.annotations.NullMarked;
