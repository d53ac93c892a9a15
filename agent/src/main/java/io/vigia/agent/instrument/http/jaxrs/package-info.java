/**
 * JAX-RS implementations, which know the route of a request below its servlet. A class per advice.
 */
@NullMarked
package io.vigia.agent.instrument.http.jaxrs;

import org.jspecify.annotations.NullMarked;
