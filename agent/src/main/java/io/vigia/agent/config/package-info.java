/**
 * The configuration: one immutable value, read once from the agent's argument, system properties,
 * environment, a file and defaults, with every mistake reported at once.
 */
@NullMarked
package io.vigia.agent.config;

import org.jspecify.annotations.NullMarked;
