/**
 * Vigia's own log files: records of whatever framework and requests, as lines in rotating files,
 * written by one thread that starts only where a file is configured.
 */
@NullMarked
package io.vigia.agent.logs;

import org.jspecify.annotations.NullMarked;
