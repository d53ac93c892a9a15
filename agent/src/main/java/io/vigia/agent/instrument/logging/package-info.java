/**
 * Log records: how many of each level, and the ids of the request that made them. The ids are in
 * the record's own context map, never in the thread's; a text line whose layout has no place for
 * them gets the trace id all the same.
 */
@NullMarked
package io.vigia.agent.instrument.logging;

import org.jspecify.annotations.NullMarked;
