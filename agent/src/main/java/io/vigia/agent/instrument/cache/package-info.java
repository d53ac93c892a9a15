/**
 * Caches in the process: look-ups that hit or missed, values stored, entries evicted, and how many
 * there are. One instrumentation a library, one handler for all of them.
 */
@NullMarked
package io.vigia.agent.instrument.cache;

import org.jspecify.annotations.NullMarked;
