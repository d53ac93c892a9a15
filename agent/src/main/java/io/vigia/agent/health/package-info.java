/**
 * Whether the service is well, from evidence that its own calls leave behind and, where they leave
 * none, from checks on threads of the agent's. Whoever asks for the health waits for nothing.
 */
@NullMarked
package io.vigia.agent.health;

import org.jspecify.annotations.NullMarked;
