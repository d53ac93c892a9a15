/**
 * What the handlers write down and the endpoints read: meters, trace ids, the state of each thread,
 * errors, the evidence of health. Counting is the agent's own, so that a call in progress costs
 * nanoseconds and nothing of a library has to be loaded before it can be counted.
 */
@NullMarked
package io.vigia.agent.telemetry;

import org.jspecify.annotations.NullMarked;
