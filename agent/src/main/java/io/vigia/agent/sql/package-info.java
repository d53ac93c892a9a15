/**
 * Reads the texts of statements: finds the verb, and leaves out the values. Knows nothing of what
 * is measured.
 */
@NullMarked
package io.vigia.agent.sql;

import org.jspecify.annotations.NullMarked;
