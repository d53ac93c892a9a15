/**
 * Whether the service is well, from evidence that its own calls leave behind. Asks nobody and
 * blocks on nothing.
 */
@NullMarked
package io.vigia.agent.health;

import org.jspecify.annotations.NullMarked;
