/** Lettuce: what is pasted into it, and where. */
@NullMarked
package io.vigia.agent.instrument.redis.lettuce;

import org.jspecify.annotations.NullMarked;
