/**
 * What is known of the SQL statements that the service runs, each by its text without literals.
 * Bounded whatever the traffic; recording takes no lock.
 */
@NullMarked
package io.vigia.agent.telemetry.statements;

import org.jspecify.annotations.NullMarked;
