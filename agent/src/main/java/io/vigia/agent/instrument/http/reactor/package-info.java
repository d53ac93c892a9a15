/**
 * HTTP requests served by Reactor Netty, and by Spring WebFlux on it: from the request's head to
 * the place where Reactor Netty takes its operations off the connection.
 */
@NullMarked
package io.vigia.agent.instrument.http.reactor;

import org.jspecify.annotations.NullMarked;
