/**
 * Spring MVC, where its patterns are not found at the container's entry. Those of its controllers
 * are read there.
 */
@NullMarked
package io.vigia.agent.instrument.http.spring;

import org.jspecify.annotations.NullMarked;
