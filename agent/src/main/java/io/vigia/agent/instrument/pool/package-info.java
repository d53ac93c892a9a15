/**
 * Pools of JDBC connections: how many are in use, and how long it takes to get one. Nothing here
 * talks to a database.
 */
@NullMarked
package io.vigia.agent.instrument.pool;

import org.jspecify.annotations.NullMarked;
