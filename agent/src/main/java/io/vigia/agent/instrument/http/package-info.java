/**
 * HTTP requests served: at the container's own entry where the container is known, else at filters
 * and servlets.
 */
@NullMarked
package io.vigia.agent.instrument.http;

import org.jspecify.annotations.NullMarked;
