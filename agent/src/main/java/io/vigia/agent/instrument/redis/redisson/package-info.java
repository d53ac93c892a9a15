/** Redisson: what is pasted into it, and where. */
@NullMarked
package io.vigia.agent.instrument.redis.redisson;

import org.jspecify.annotations.NullMarked;
