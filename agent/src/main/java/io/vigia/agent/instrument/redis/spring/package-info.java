/** Spring Data Redis: what tells the names of the caches of Spring Cache. */
@NullMarked
package io.vigia.agent.instrument.redis.spring;

import org.jspecify.annotations.NullMarked;
