/**
 * The clients of JAX-RS, above others that are measured: they know the templates that URIs are made
 * of, go on with requests on threads of their own, and answer challenges with another request.
 */
@NullMarked
package io.vigia.agent.instrument.httpclient.jaxrs;

import org.jspecify.annotations.NullMarked;
