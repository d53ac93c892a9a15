/** The agent: {@link io.vigia.agent.Agent} is read first and wires everything, in order. */
@NullMarked
package io.vigia.agent;

import org.jspecify.annotations.NullMarked;
