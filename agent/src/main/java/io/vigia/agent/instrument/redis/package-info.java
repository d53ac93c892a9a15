/**
 * Redis commands: how long until the reply is there, and what the reply says about hits and misses.
 * One instrumentation a client, one handler and one table of commands for all of them.
 */
@NullMarked
package io.vigia.agent.instrument.redis;

import org.jspecify.annotations.NullMarked;
