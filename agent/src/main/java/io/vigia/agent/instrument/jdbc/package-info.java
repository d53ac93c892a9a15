/**
 * JDBC: every statement counted and timed once, whatever driver runs it and whatever pools wrap it.
 * Nothing is ever asked of the database or of the driver: what is known comes from the calls the
 * application makes.
 */
@NullMarked
package io.vigia.agent.instrument.jdbc;

import org.jspecify.annotations.NullMarked;
