/**
 * The port: a small HTTP server and what it answers. Reads what the agent knows and changes
 * nothing.
 */
@NullMarked
package io.vigia.agent.endpoint;

import org.jspecify.annotations.NullMarked;
