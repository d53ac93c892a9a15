/** Jedis: what is pasted into it, and where. */
@NullMarked
package io.vigia.agent.instrument.redis.jedis;

import org.jspecify.annotations.NullMarked;
