/** Small tools that know nothing of the agent. */
@NullMarked
package io.vigia.agent.util;

import org.jspecify.annotations.NullMarked;
